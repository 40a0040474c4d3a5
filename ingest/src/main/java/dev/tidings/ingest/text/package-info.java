/**
 * From bytes to tidy plain text, in order: {@link dev.tidings.ingest.text.TextDecoder} finds the
 * character set, {@link dev.tidings.ingest.text.PlainText} tidies, {@link
 * dev.tidings.ingest.text.Headline} finds a title where none is stated, {@link
 * dev.tidings.ingest.text.StatedDate} reads dates.
 */
@NullMarked
package dev.tidings.ingest.text;

import org.jspecify.annotations.NullMarked;
