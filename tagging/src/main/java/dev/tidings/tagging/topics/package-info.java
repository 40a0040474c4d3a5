/**
 * What a document is about, in IPTC Media Topics. {@link dev.tidings.tagging.topics.TopicModelFile}
 * → {@link dev.tidings.tagging.topics.TopicModel}; a document's words → {@link
 * dev.tidings.tagging.topics.TopicScorer} → the topics with their scores. The model is made by
 * {@code ./tidings train topics}; {@code docs/models/topics.md} says from what.
 */
@NullMarked
package dev.tidings.tagging.topics;

import org.jspecify.annotations.NullMarked;
