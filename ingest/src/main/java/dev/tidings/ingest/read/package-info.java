/**
 * From what the caller names to documents: {@link dev.tidings.ingest.read.Sources} opens, {@link
 * dev.tidings.ingest.read.ArticleReader} goes through files, folders and standard input in order.
 * Streams of many records are cut by a {@link dev.tidings.ingest.read.Chunks}; nothing over the
 * size limit is ever held in memory.
 */
@NullMarked
package dev.tidings.ingest.read;

import org.jspecify.annotations.NullMarked;
