package dev.tidings.ingest.feed;

import dev.tidings.ingest.identity.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a feed or sitemap says.
 *
 * @param title as plain text, one line
 * @param description as plain text
 * @param language as it states it, a BCP 47 tag if it keeps to the rules
 * @param items in the feed's order
 * @param sitemaps of a sitemap index, the sitemaps it names
 * @param flaws what was mended or left out while reading, each once however often it was met
 */
public record Feed(
    FeedKind kind,
    Optional<String> title,
    Optional<String> description,
    Optional<String> language,
    Optional<Instant> updated,
    FeedLinks links,
    FeedPace pace,
    List<FeedItem> items,
    List<SitemapEntry> sitemaps,
    List<Flaw> flaws) {

  public Feed {
    items = List.copyOf(items);
    sitemaps = List.copyOf(sitemaps);
    flaws = List.copyOf(flaws);
  }

  Feed withFlaw(Flaw flaw) {
    List<Flaw> more = new ArrayList<>(flaws);
    more.add(flaw);
    return new Feed(
        kind, title, description, language, updated, links, pace, items, sitemaps, more);
  }

  /** A sitemap named by an index. */
  public record SitemapEntry(String address, Optional<Instant> modified) {}
}
