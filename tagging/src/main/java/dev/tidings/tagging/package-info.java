/**
 * Text in, tags out. Pure: no Kafka, no Avro, no clock, no network; the same document under the
 * same {@link dev.tidings.tagging.TaggerVersion} always gives the same {@link
 * dev.tidings.tagging.Outcome}.
 *
 * <p>The way of a text: {@link dev.tidings.tagging.Document} → {@link dev.tidings.tagging.Tagger} →
 * {@link dev.tidings.tagging.Outcome}, which is either {@link dev.tidings.tagging.Outcome.Tagged}
 * (mentions, entities, topics, day) or {@link dev.tidings.tagging.Outcome.Refused} with a reason.
 *
 * <p>{@link dev.tidings.tagging.Taggers} makes taggers; those that differ in a few entries share a
 * {@link dev.tidings.tagging.TaggerBase}. {@link dev.tidings.tagging.NameFinder} tells which
 * documents an entry's names can change.
 */
@NullMarked
package dev.tidings.tagging;

import org.jspecify.annotations.NullMarked;
