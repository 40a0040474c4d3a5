/**
 * Web archives: {@link dev.tidings.ingest.archive.WarcFile} goes through a WARC file, {@link
 * dev.tidings.ingest.archive.CdxFile} through what an index names, and both hand each {@link
 * dev.tidings.ingest.archive.ArchivedPage} of text to an {@link
 * dev.tidings.ingest.archive.ArchiveSink}. One record at a time is in memory, and none over the
 * limit. What a page says is not this room's to know.
 */
@NullMarked
package dev.tidings.ingest.archive;

import org.jspecify.annotations.NullMarked;
