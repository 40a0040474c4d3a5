package dev.tidings.ingest.follow;

import dev.tidings.ingest.feed.Feed;
import dev.tidings.ingest.feed.Feed.SitemapEntry;
import dev.tidings.ingest.feed.FeedKind;
import dev.tidings.ingest.feed.FeedLinks;
import dev.tidings.ingest.feed.FeedOptions;
import dev.tidings.ingest.feed.FeedReader;
import dev.tidings.ingest.feed.FeedReading;
import dev.tidings.ingest.feed.FeedSource;
import dev.tidings.ingest.fetch.Fetched;
import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.cadence.Visited;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FetchMemory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a feed or sitemap what is new. */
final class FeedVisit {
  /** Of a sitemap index, the newest sitemaps are read; the rest is archive. */
  private static final int MOST_SITEMAPS = 20;

  private final Fetcher fetcher;
  private final Visit visit;
  private final Pace pace;
  private final FeedItems items;
  private final FollowOptions options;
  private final Clock clock;

  FeedVisit(
      Fetcher fetcher,
      Visit visit,
      Pace pace,
      FeedItems items,
      FollowOptions options,
      Clock clock) {
    this.fetcher = fetcher;
    this.visit = visit;
    this.pace = pace;
    this.items = items;
    this.options = options;
    this.clock = clock;
  }

  /** Asks, takes in the items, and says when to ask again. */
  FeedSchedule ask(FeedSchedule before) throws InterruptedException {
    String location = before.getMovedTo().orElse(before.getLocation());
    FeedSchedule.Builder next = FeedSchedule.newBuilder(before).setFetches(before.getFetches() + 1);
    Optional<WebAddress> address = WebAddress.of(location);
    Fetched fetched =
        address.isPresent()
            ? fetcher.fetch(address.get(), Schedules.remembered(before.getMemory()))
            : null;
    Instant now = Schedules.millis(clock.instant());
    next.setLastFetch(now);
    if (fetched == null) {
      pace.failed(next, Failure.of(Kind.BAD_ADDRESS, location + " is no web address"), now);
    } else if (fetched instanceof Fetched.Failed failed) {
      pace.failed(next, failed.failure(), now);
      if (before.getMovedTo().isPresent()) {
        // Where it once was may know better.
        next.setMovedTo(null);
      }
    } else if (fetched instanceof Fetched.Unchanged unchanged) {
      Pace.moved(next, unchanged.trail());
      next.setMemory(Schedules.kept(unchanged.memory()));
      unchangedIndex(next, before);
      pace.answered(next, new Visited.Unchanged(), unchanged.head().maxAge(), now);
    } else if (fetched instanceof Fetched.Fresh fresh) {
      read(next, fresh, now);
    }
    return next.build();
  }

  private void read(FeedSchedule.Builder next, Fetched.Fresh fresh, Instant now)
      throws InterruptedException {
    FeedReading reading = reading(fresh);
    if (reading instanceof FeedReading.Refused refused) {
      pace.failed(
          next,
          Failure.of(Kind.BROKEN_ANSWER, refused.flaw().reason() + "; " + refused.flaw().remedy()),
          now);
      return;
    }
    Feed feed = ((FeedReading.Understood) reading).feed();
    Pace.moved(next, fresh.trail());
    Pace.wished(next, feed.pace());
    next.setMemory(Schedules.kept(fresh.memory())).setTitle(feed.title().orElse(null));
    hub(next, feed.links(), fresh);
    FeedItems.Count count =
        feed.kind() == FeedKind.SITEMAP_INDEX ? sitemaps(next, feed) : items.take(feed, now);
    pace.answered(next, new Visited.Read(count.all(), count.known()), fresh.head().maxAge(), now);
  }

  /** The headers' word counts before the feed's (WebSub, section 4). */
  private static void hub(FeedSchedule.Builder next, FeedLinks links, Fetched.Fresh fresh) {
    WebAddress at = fresh.trail().end();
    Optional<WebAddress> hub =
        fresh.head().hubs().stream()
            .findFirst()
            .or(() -> links.hubs().stream().flatMap(it -> at.resolve(it).stream()).findFirst());
    Optional<WebAddress> topic =
        fresh.head().self().or(() -> links.self().flatMap(at::resolve)).or(() -> Optional.of(at));
    next.setHub(hub.map(WebAddress::toString).orElse(null))
        .setTopic(hub.isPresent() ? topic.map(WebAddress::toString).orElse(null) : null);
  }

  private FeedReading reading(Fetched.Fresh fresh) {
    return FeedReader.read(
        fresh.body().bytes(),
        new FeedSource(Optional.of(fresh.trail().end().toString()), fresh.head().contentType()),
        FeedOptions.STANDARD);
  }

  /** An index may stay as it is while its sitemaps change, where it gives no dates. */
  private void unchangedIndex(FeedSchedule.Builder next, FeedSchedule before)
      throws InterruptedException {
    Map<String, FetchMemory> parts = new HashMap<>(before.getParts());
    for (String part : before.getParts().keySet().stream().sorted().toList()) {
      sitemap(part, parts);
    }
    next.setParts(parts);
  }

  private FeedItems.Count sitemaps(FeedSchedule.Builder next, Feed index)
      throws InterruptedException {
    Instant oldest = clock.instant().minus(options.sitemapAge());
    List<SitemapEntry> recent =
        index.sitemaps().stream()
            .filter(entry -> entry.modified().map(oldest::isBefore).orElse(true))
            .sorted(
                Comparator.comparing(
                    (SitemapEntry entry) -> entry.modified().orElse(Instant.MAX),
                    Comparator.reverseOrder()))
            .limit(MOST_SITEMAPS)
            .toList();
    Map<String, FetchMemory> parts = new HashMap<>();
    FeedItems.Count count = new FeedItems.Count(0, 0);
    for (SitemapEntry entry : recent) {
      Optional.ofNullable(next.getParts().get(entry.address()))
          .ifPresent(memory -> parts.put(entry.address(), memory));
      count = count.plus(sitemap(entry.address(), parts));
    }
    next.setParts(parts);
    return count;
  }

  private FeedItems.Count sitemap(String part, Map<String, FetchMemory> parts)
      throws InterruptedException {
    Optional<WebAddress> address = WebAddress.of(part);
    if (address.isEmpty()) {
      return new FeedItems.Count(0, 0);
    }
    Fetched fetched =
        fetcher.fetch(address.get(), Schedules.remembered(Optional.ofNullable(parts.get(part))));
    if (fetched instanceof Fetched.Fresh fresh) {
      parts.put(part, Schedules.kept(fresh.memory()));
      if (reading(fresh) instanceof FeedReading.Understood understood
          && understood.feed().kind() != FeedKind.SITEMAP_INDEX) {
        return items.take(understood.feed(), clock.instant());
      }
    } else if (fetched instanceof Fetched.Unchanged unchanged) {
      parts.put(part, Schedules.kept(unchanged.memory()));
      return new FeedItems.Count(1, 1);
    } else if (fetched instanceof Fetched.Failed failed
        && failed.failure().kind() != Kind.NOT_YET) {
      visit.warn(part, failed.failure().reason(), "nothing: it is asked for again");
    }
    return new FeedItems.Count(0, 0);
  }
}
