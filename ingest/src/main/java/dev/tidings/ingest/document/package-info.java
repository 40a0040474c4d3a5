/**
 * One reader per format. Each takes a whole document within the size limit and gives a {@link
 * dev.tidings.ingest.document.Draft}: what the document states, as it states it. Nothing here knows
 * of files or of articles.
 */
@NullMarked
package dev.tidings.ingest.document;

import org.jspecify.annotations.NullMarked;
