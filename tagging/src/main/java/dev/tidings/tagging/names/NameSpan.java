package dev.tidings.tagging.names;

import dev.tidings.tagging.EntityType;

/**
 * A name.
 *
 * @param first index of its first word in the passage
 * @param end index after its last word
 * @param confidence how likely it is right, between 0 and 1
 */
public record NameSpan(int first, int end, EntityType type, float confidence) {}
