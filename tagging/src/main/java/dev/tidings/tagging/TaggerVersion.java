package dev.tidings.tagging;

/**
 * Everything a tagger's outcome depends on beside the document.
 *
 * @param code version of the tagging code, raised by hand when its outcome changes
 * @param knowledge content hash of the knowledge base
 * @param model content hash of the models, or {@code none}
 */
public record TaggerVersion(String code, String knowledge, String model) {}
