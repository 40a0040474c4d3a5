package dev.tidings.tagging.topics;

import org.jspecify.annotations.Nullable;

/**
 * A subject.
 *
 * @param code IPTC Media Topic, such as {@code medtop:11000000}
 * @param label its English name
 * @param parent code of the wider topic, or null for a top-level one
 */
public record Topic(String code, String label, @Nullable String parent) {}
