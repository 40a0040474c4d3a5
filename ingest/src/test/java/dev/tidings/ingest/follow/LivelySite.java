package dev.tidings.ingest.follow;

import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.ingest.newsroom.Newsroom;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.TestTime;
import dev.tidings.ingest.newsroom.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A newsroom that never leaves its stories alone: from minutes to days after publication it edits,
 * undoes and withdraws them. It remembers what stood when, which is what we can be measured by.
 */
final class LivelySite {
  private static final String GONE = "";

  /** Nobody is told. */
  private Runnable teller = () -> {};

  private final Site site;
  private final TestTime time;
  private final Random random;
  private final Duration between;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::slug));
  private final Map<String, List<Version>> stories = new LinkedHashMap<>();

  LivelySite(Site site, TestTime time, Duration between, long seed) {
    this.site = site;
    this.time = time;
    this.between = between;
    this.random = new Random(seed);
    events.add(new Event(time.instant(), "new", this::publish));
  }

  /** Tells of each new story. */
  LivelySite telling(Runnable who) {
    teller = who;
    return this;
  }

  private record Event(Instant at, String slug, Runnable what) {}

  /** What stood at a story's address from a moment on: its text, or nothing. */
  record Version(Instant from, String text) {
    boolean isGone() {
      return text.equals(GONE);
    }
  }

  /** The next moment at which something happens here. */
  Instant next() {
    return events.isEmpty() ? Instant.MAX : events.peek().at();
  }

  /** Lets it happen. */
  void happen() {
    events.remove().what().run();
  }

  /** No new stories; what is planned for the others still happens. */
  void close() {
    events.removeIf(event -> event.slug().equals("new"));
  }

  private void publish() {
    String slug = "s" + stories.size();
    String body = FollowerTest.text(slug + site.name());
    site.publish(slug, "What the newsroom says of story " + slug, body);
    stood(slug, body);
    teller.run();
    after(
        Duration.ofSeconds(Math.round(between.toSeconds() * (0.8 + 0.4 * random.nextDouble()))),
        "new",
        this::publish);
    plan(slug, body);
  }

  private void plan(String slug, String body) {
    int kind = random.nextInt(24);
    if (kind < 3) {
      after(soonOrLate(), slug, () -> edit(slug, body + " Corrected.", /* retitled= */ false));
    } else if (kind < 6) {
      after(soonOrLate(), slug, () -> edit(slug, body + " Updated.", /* retitled= */ true));
    } else if (kind < 8) {
      Duration slip = soonOrLate();
      after(slip, slug, () -> edit(slug, body + " A slip.", /* retitled= */ false));
      after(slip.plus(soonOrLate()), slug, () -> edit(slug, body, /* retitled= */ false));
    } else if (kind == 8) {
      after(soonOrLate(), slug, () -> withdraw(slug));
    }
  }

  /** From two minutes to three days, each doubling as likely as the next. */
  private Duration soonOrLate() {
    double minutes = 2 * Math.pow(3 * 24 * 30, random.nextDouble());
    return Duration.ofSeconds(Math.round(minutes * 60));
  }

  private void after(Duration wait, String slug, Runnable what) {
    events.add(new Event(time.instant().plus(wait), slug, what));
  }

  private void edit(String slug, String body, boolean retitled) {
    if (!latest(slug).isGone()) {
      site.edit(slug, (retitled ? "Anew: " : "") + site.story(slug).title(), body);
      stood(slug, body);
    }
  }

  private void withdraw(String slug) {
    site.withdraw(slug);
    stood(slug, GONE);
  }

  private void stood(String slug, String text) {
    stories.computeIfAbsent(slug, any -> new ArrayList<>()).add(new Version(time.instant(), text));
  }

  List<String> slugs() {
    return List.copyOf(stories.keySet());
  }

  List<Version> versions(String slug) {
    return stories.getOrDefault(slug, List.of());
  }

  private Version latest(String slug) {
    return versions(slug).get(versions(slug).size() - 1);
  }

  Version standingAt(String slug, Instant moment) {
    return versions(slug).stream()
        .filter(version -> !version.from().isAfter(moment))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  /** The story's id. */
  String id(String slug) {
    return CanonicalUrl.of(site.address("/news/" + slug).toString()).orElseThrow().text();
  }

  /** When its page was shown, or shown to be gone. */
  List<Instant> looks(String slug, Newsroom newsroom) {
    return newsroom.visits(site.address("/").host(), "/news/" + slug).stream()
        .filter(visit -> visit.status() != 500)
        .map(Visit::at)
        .toList();
  }
}
