/**
 * What a document is about, in IPTC Media Topics. {@code topics.tsv} → {@link
 * dev.tidings.tagging.topics.TopicFile} → {@link dev.tidings.tagging.topics.Topic}s with their
 * terms → {@link dev.tidings.tagging.topics.TopicScorer}.
 */
@NullMarked
package dev.tidings.tagging.topics;

import org.jspecify.annotations.NullMarked;
