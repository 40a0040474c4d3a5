/**
 * The list of sources to follow: {@link dev.tidings.ingest.sourcelist.SourceListReader} reads and
 * checks the YAML file, {@link dev.tidings.ingest.sourcelist.OpmlReader} and {@link
 * dev.tidings.ingest.sourcelist.OpmlWriter} take it from and to other feed readers, {@link
 * dev.tidings.ingest.sourcelist.SourceListWriter} writes the YAML. All of them speak of {@link
 * dev.tidings.ingest.sourcelist.ListedSource}; nothing here opens one.
 */
@NullMarked
package dev.tidings.ingest.sourcelist;

import org.jspecify.annotations.NullMarked;
