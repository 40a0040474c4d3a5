package dev.tidings.ingest.feed;

import dev.tidings.ingest.feed.Feed.SitemapEntry;
import dev.tidings.ingest.identity.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers a feed, no more of it than the options allow. */
final class FeedBuilder {
  private final FeedKind kind;
  private final FeedOptions options;
  private Optional<String> title = Optional.empty();
  private Optional<String> description = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<Instant> updated = Optional.empty();
  private FeedLinks links = FeedLinks.NONE;
  private FeedPace pace = FeedPace.NONE;
  private final List<FeedItem> items = new ArrayList<>();
  private final List<SitemapEntry> sitemaps = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  FeedBuilder(FeedKind kind, FeedOptions options) {
    this.kind = kind;
    this.options = options;
  }

  FeedBuilder title(Optional<String> line) {
    title = line.filter(text -> !text.isEmpty());
    return this;
  }

  FeedBuilder description(Optional<String> text) {
    description = text.filter(any -> !any.isBlank());
    return this;
  }

  FeedBuilder language(Optional<String> tag) {
    language = tag;
    return this;
  }

  FeedBuilder updated(Optional<Instant> moment) {
    updated = moment;
    return this;
  }

  FeedBuilder links(FeedLinks all) {
    links = all;
    return this;
  }

  FeedBuilder pace(FeedPace wished) {
    pace = wished;
    return this;
  }

  FeedBuilder item(FeedItem item) {
    items.add(item);
    return this;
  }

  FeedBuilder sitemap(SitemapEntry entry) {
    sitemaps.add(entry);
    return this;
  }

  FeedBuilder flaws(List<Flaw> more) {
    flaws.addAll(more);
    return this;
  }

  FeedBuilder flaw(String reason, String remedy) {
    flaws.add(new Flaw(reason, remedy));
    return this;
  }

  /** Whether one more item or sitemap is taken; if not, says so once. */
  boolean hasRoom() {
    boolean room = items.size() + sitemaps.size() < options.maxItems();
    if (!room && flaws.stream().noneMatch(flaw -> flaw.reason().startsWith("it has more than"))) {
      flaw(
          "it has more than " + options.maxItems() + " items and is cut there",
          "split it or raise the limit");
    }
    return room;
  }

  Feed build() {
    return new Feed(
        kind, title, description, language, updated, links, pace, items, sitemaps, flaws);
  }
}
