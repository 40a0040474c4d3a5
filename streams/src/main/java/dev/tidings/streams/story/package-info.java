/**
 * What near-copies of a text have in common. {@link dev.tidings.streams.story.Shingles} cuts a text
 * into runs of words; a {@link dev.tidings.streams.story.Fingerprint} is their min-hashes: as a
 * sketch, which says how much of one text is in another, and as bands, in which near-copies meet.
 * Pure: no Kafka, no state.
 */
@NullMarked
package dev.tidings.streams.story;

import org.jspecify.annotations.NullMarked;
