package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.follow.LivelySite.Version;
import dev.tidings.ingest.follow.MemoryLedger.Written;
import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedExtras;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.PlayedHub;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.Tags;
import dev.tidings.ingest.newsroom.Visit;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A month of newsrooms that edit and withdraw from minutes to days after they publish, with a
 * take-over every few days. What is promised, and measured here:
 *
 * <ul>
 *   <li>each article is published once, some time after its feed lists it;
 *   <li>its page is looked at after 1, 6 and 24 hours and 7 days, and when the feed says something
 *       else of it;
 *   <li>what stands at a look is published, if it is not what was published before; what came and
 *       went between two looks is never seen.
 * </ul>
 */
class MonthTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final List<Duration> LOOKS = FollowOptions.standard().looks();

  /** What a visit with all its pauses may take. */
  private static final Duration VISIT = Duration.ofMinutes(3);

  private final Following following = new Following();
  private final Map<String, LivelySite> rooms = new LinkedHashMap<>();

  @AfterEach
  void close() {
    following.close();
  }

  @Test
  void everyArticleOnceAndEveryVersionThatStoodAtALook() {
    room("busy", Tags.HONEST, Duration.ofMinutes(60), WhenGone.TAKEDOWN);
    room("slow", Tags.DATES_ONLY, Duration.ofHours(8), WhenGone.KEEP);
    room("quiet", Tags.HONEST, Duration.ofDays(3), WhenGone.KEEP);
    room("troubled", Tags.NONE, Duration.ofHours(4), WhenGone.KEEP);
    Site troubled = following.newsroom.site("troubled.test");
    Instant end = following.time.instant().plus(MONTH);
    for (int hour = 0; following.time.instant().isBefore(end); hour++) {
      if (hour % 100 == 60) {
        troubled.behave("/robots.txt", Behaviour.status(500));
      } else if (hour % 100 == 61) {
        troubled.recover("/robots.txt");
      } else if (hour % 70 == 33) {
        // Killed; another process takes over from what is written.
        following.begin();
      }
      follow(Duration.ofHours(1));
    }
    rooms.values().forEach(LivelySite::close);
    follow(Duration.ofDays(11));

    rooms.forEach(this::publishedWhatStoodAtALook);
    for (String room : List.of("busy", "slow", "quiet")) {
      lookedWhenPromised(rooms.get(room));
    }
    report();
    within(delays("busy"), 20, 35);
    within(delays("slow"), 20, 35);
    within(delays("troubled"), 20, 60);
    within(delays("quiet"), 20 * 60, 25 * 60);
    politeEnough();
  }

  @Test
  void aHubTellsWithinAMinute() {
    Site site = following.newsroom.site("told.test");
    PlayedHub hub = PlayedHub.on(following.newsroom.site("hub.test")).granting("864000");
    String link = "<atom:link rel=\"hub\" href=\"%s\"/>".formatted(hub.address());
    site.feed("/feed", FeedFormat.RSS, 40, new FeedExtras(false, link, ""));
    following.feed("told", site.address("/feed"), WhenGone.KEEP);
    following.beginInReachOfHubs(0);
    LivelySite room = new LivelySite(site, following.time, Duration.ofHours(1), 5);
    rooms.put("told", room.telling(() -> assertThat(hub.deliver("<rss/>")).isEqualTo(202)));
    following.pass(Duration.ofMinutes(6));
    follow(MONTH);
    room.close();
    follow(Duration.ofDays(11));

    publishedWhatStoodAtALook("told", room);
    lookedWhenPromised(room);
    report();
    within(delays("told"), 1, 1);
    assertThat(hub.asked()).hasSizeBetween(5, 7);
    assertThat(feedVisits("told")).isLessThan(room.slugs().size() + 41 * 5);
  }

  private void room(String name, Tags tags, Duration between, WhenGone whenGone) {
    Site site = following.newsroom.site(name + ".test").tags(tags);
    site.feed("/feed", name.equals("slow") ? FeedFormat.ATOM : FeedFormat.RSS, 40);
    rooms.put(name, new LivelySite(site, following.time, between, name.hashCode()));
    following.feed(name, site.address("/feed"), whenGone);
  }

  private void follow(Duration time) {
    Instant end = following.time.instant().plus(time);
    while (true) {
      LivelySite room =
          rooms.values().stream().min(Comparator.comparing(LivelySite::next)).orElseThrow();
      if (!room.next().isBefore(end)) {
        following.until(end);
        return;
      }
      following.until(room.next());
      room.happen();
    }
  }

  /** Exactly the versions that stood at looks, each when it was seen, and once. */
  private void publishedWhatStoodAtALook(String name, LivelySite room) {
    boolean takenDown = name.equals("busy");
    Map<String, List<Written>> written = written();
    for (String slug : room.slugs()) {
      List<String> expected = new ArrayList<>();
      for (Instant look : room.looks(slug, following.newsroom)) {
        Version version = room.standingAt(slug, look);
        boolean seen = !version.isGone() || (takenDown && !expected.isEmpty());
        if (seen && (expected.isEmpty() || !last(expected).equals(version.text()))) {
          expected.add(version.text());
        }
      }
      assertThat(written.getOrDefault(room.id(slug), List.of()))
          .as("%s of %s: %s", slug, name, room.versions(slug))
          .extracting(it -> it.article().map(Article::getBody).orElse(""))
          .containsExactlyElementsOf(expected);
    }
  }

  /** Each look in time, and so each version that stands then. */
  private void lookedWhenPromised(LivelySite room) {
    Map<String, List<Written>> written = written();
    for (String slug : room.slugs()) {
      List<Written> ours = written.getOrDefault(room.id(slug), List.of());
      if (ours.isEmpty() || ours.get(0).article().isEmpty()) {
        // Withdrawn before its feed was read.
        assertThat(room.versions(slug)).anyMatch(Version::isGone);
        continue;
      }
      List<Instant> looks = room.looks(slug, following.newsroom);
      for (Duration age : LOOKS) {
        Instant due = ours.get(0).at().plus(age);
        boolean gone =
            room.versions(slug).stream().anyMatch(it -> it.isGone() && it.from().isBefore(due));
        if (!gone) {
          assertThat(looks)
              .as("%s, published %s, after %s", slug, ours.get(0).at(), age)
              .anyMatch(look -> isWithin(look, due.minus(VISIT), due.plus(VISIT)));
        }
      }
    }
  }

  private static boolean isWithin(Instant moment, Instant from, Instant to) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  private Map<String, List<Written>> written() {
    Map<String, List<Written>> byId = new LinkedHashMap<>();
    following.ledger.written.forEach(
        it -> byId.computeIfAbsent(it.id(), any -> new ArrayList<>()).add(it));
    return byId;
  }

  /** From publication to ours, ascending; but for what was there when it was first read. */
  private List<Duration> delays(String name) {
    LivelySite room = rooms.get(name);
    Map<String, List<Written>> written = written();
    return room.slugs().stream()
        .skip(1)
        .flatMap(
            slug ->
                written.getOrDefault(room.id(slug), List.of()).stream()
                    .findFirst()
                    .map(it -> Duration.between(room.versions(slug).get(0).from(), it.at()))
                    .stream())
        .sorted()
        .toList();
  }

  /** From an edit to the look that saw it, ascending. */
  private List<Duration> editDelays(String name) {
    LivelySite room = rooms.get(name);
    Map<String, List<Written>> written = written();
    return room.slugs().stream()
        .flatMap(
            slug ->
                written.getOrDefault(room.id(slug), List.of()).stream()
                    .skip(1)
                    .map(it -> Duration.between(room.standingAt(slug, it.at()).from(), it.at())))
        .sorted()
        .toList();
  }

  private static void within(List<Duration> delays, long medianMinutes, long mostMinutes) {
    assertThat(share(delays, 0.5)).isLessThanOrEqualTo(Duration.ofMinutes(medianMinutes));
    assertThat(share(delays, 0.95)).isLessThanOrEqualTo(Duration.ofMinutes(mostMinutes));
  }

  private static Duration share(List<Duration> delays, double share) {
    return delays.get((int) Math.min(delays.size() - 1, Math.floor(delays.size() * share)));
  }

  private void politeEnough() {
    int days = 41;
    assertThat(feedVisits("busy")).isLessThan(days * 52);
    assertThat(feedVisits("slow")).isLessThan(days * 52);
    assertThat(feedVisits("quiet")).isLessThan(days * 24);
    int stories = rooms.values().stream().mapToInt(room -> room.slugs().size()).sum();
    long pages =
        following.newsroom.visits().stream().filter(it -> it.path().startsWith("/news/")).count();
    assertThat(pages).isLessThan(stories * 6L);
  }

  private int feedVisits(String room) {
    return following.newsroom.count(room + ".test", "/feed");
  }

  private void report() {
    List<Visit> visits = following.newsroom.visits();
    long notModified = visits.stream().filter(it -> it.status() == 304).count();
    System.out.printf(
        "a month: %d revisions of %d articles, %d taken down; %d requests, %d of them 304%n",
        following.ledger.published.size(),
        written().size(),
        following.ledger.takenDown.size(),
        visits.size(),
        notModified);
    rooms.forEach(
        (name, room) ->
            System.out.printf(
                "  %s: %d stories, feed asked %d times; published after %s (95 %%: %s), edits after"
                    + " %s (95 %%: %s)%n",
                name,
                room.slugs().size(),
                feedVisits(name),
                minutes(delays(name), 0.5),
                minutes(delays(name), 0.95),
                minutes(editDelays(name), 0.5),
                minutes(editDelays(name), 0.95)));
  }

  private static String minutes(Collection<Duration> delays, double share) {
    return Optional.of(List.copyOf(delays))
        .filter(it -> !it.isEmpty())
        .map(it -> "%.1f min".formatted(share(it, share).toSeconds() / 60.0))
        .orElse("-");
  }

  private static String last(List<String> texts) {
    return texts.get(texts.size() - 1);
  }
}
