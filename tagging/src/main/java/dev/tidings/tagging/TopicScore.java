package dev.tidings.tagging;

/**
 * A subject of a document.
 *
 * @param code IPTC Media Topic, such as {@code medtop:11000000}
 * @param label its name in English
 * @param score 0 to 1
 */
public record TopicScore(String code, String label, float score) {}
