package dev.tidings.ingest.archive;

import dev.tidings.ingest.identity.Flaw;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given. */
final class RecordingArchive implements ArchiveSink {
  final List<ArchivedPage> pages = new ArrayList<>();
  final List<String> flaws = new ArrayList<>();

  @Override
  public void page(ArchivedPage page) {
    pages.add(page);
  }

  @Override
  public void flaw(Flaw flaw) {
    flaws.add(flaw.reason());
  }

  List<String> addresses() {
    return pages.stream().map(ArchivedPage::address).toList();
  }
}
