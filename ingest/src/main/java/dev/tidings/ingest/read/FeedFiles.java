package dev.tidings.ingest.read;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.feed.Feed;
import dev.tidings.ingest.feed.FeedDrafts;
import dev.tidings.ingest.feed.FeedDrafts.ItemDraft;
import dev.tidings.ingest.feed.FeedOptions;
import dev.tidings.ingest.feed.FeedReader;
import dev.tidings.ingest.feed.FeedReading;
import dev.tidings.ingest.feed.FeedSource;
import dev.tidings.ingest.identity.Origin;
import java.util.List;

/**
 * Reads feeds that were kept as files. Nothing is fetched: an item is published with the text the
 * feed gives, and the feed is told of once if its items have little.
 */
final class FeedFiles {
  private final IngestOptions options;
  private final Tally tally;
  private final Finish finish;

  FeedFiles(IngestOptions options, Tally tally, Finish finish) {
    this.options = options;
    this.tally = tally;
    this.finish = finish;
  }

  void read(byte[] bytes, FeedSource source, Document document) {
    FeedOptions limits = FeedOptions.STANDARD.withMaxBytes(options.maxDocumentBytes());
    FeedReading reading = FeedReader.read(bytes, source, limits);
    if (reading instanceof FeedReading.Refused refused) {
      tally.rejected(document.shown(), 0, refused.flaw().reason(), refused.flaw().remedy());
    } else if (reading instanceof FeedReading.Understood understood) {
      read(understood.feed(), document);
    }
  }

  /** Reads a feed with items; what is none, or names pages only, is passed over. */
  void readIfAny(byte[] bytes, FeedSource source, Document document) {
    FeedOptions limits = FeedOptions.STANDARD.withMaxBytes(options.maxDocumentBytes());
    if (FeedReader.read(bytes, source, limits) instanceof FeedReading.Understood understood
        && !understood.feed().items().isEmpty()
        && !understood.feed().kind().namesOnly()) {
      read(understood.feed(), document);
    } else {
      tally.skipped();
    }
  }

  private void read(Feed feed, Document document) {
    if (feed.kind().namesOnly()) {
      tally.rejected(
          document.shown(),
          0,
          "it is a sitemap, which names pages and holds no text",
          "follow its address with `tidings feed`");
      return;
    }
    feed.flaws().forEach(flaw -> tally.warning(document.shown(), 0, flaw.reason(), flaw.remedy()));
    List<ItemDraft> drafts = FeedDrafts.of(feed);
    if (drafts.isEmpty()) {
      tally.rejected(document.shown(), 0, "the feed has no items", "check that it is complete");
    }
    Origin origin = document.origin(options, feed.kind().mediaType(), /* oneOfMany= */ true);
    drafts.forEach(item -> finish.finish(item.draft(), document, item.line(), origin));
    long teasers = drafts.stream().filter(ItemDraft::teaser).count();
    if (teasers > 0) {
      tally.warning(
          document.shown(),
          0,
          teasers
              + " of its "
              + drafts.size()
              + " items have less than "
              + FeedDrafts.SHORTEST_TEXT
              + " characters of text",
          "follow its address with `tidings feed` to have their pages read");
    }
  }
}
