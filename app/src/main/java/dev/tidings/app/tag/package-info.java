/**
 * Tagging without Kafka: articles straight from {@code ingest} into the tagger, on all cores, and
 * out again in the order they came.
 */
@NullMarked
package dev.tidings.app.tag;

import org.jspecify.annotations.NullMarked;
