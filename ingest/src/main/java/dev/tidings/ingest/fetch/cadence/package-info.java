/**
 * When to ask a source again. {@link dev.tidings.ingest.fetch.cadence.Cadence} is a pure function:
 * from a source's {@link dev.tidings.ingest.fetch.cadence.Rhythm}, what the last visit {@linkplain
 * dev.tidings.ingest.fetch.cadence.Visited came to} and the feed's own {@link
 * dev.tidings.ingest.fetch.cadence.Wishes} to its next rhythm.
 */
@NullMarked
package dev.tidings.ingest.fetch.cadence;

import org.jspecify.annotations.NullMarked;
