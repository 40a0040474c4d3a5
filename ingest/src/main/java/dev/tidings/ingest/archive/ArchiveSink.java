package dev.tidings.ingest.archive;

import dev.tidings.ingest.identity.Flaw;

/** Takes what an archive holds, in its order. */
public interface ArchiveSink {

  void page(ArchivedPage page);

  /** A record that cannot be read, of whatever kind it may have been; the rest goes on. */
  void flaw(Flaw flaw);
}
