package dev.tidings.bench.peers;

import dev.tidings.tagging.EntityType;

/**
 * A name in a text.
 *
 * @param begin in code points
 * @param end in code points, exclusive
 */
public record Name(int begin, int end, EntityType type) {}
