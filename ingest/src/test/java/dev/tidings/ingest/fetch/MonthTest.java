package dev.tidings.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.cadence.Cadence;
import dev.tidings.ingest.fetch.cadence.CadenceSettings;
import dev.tidings.ingest.fetch.cadence.Rhythm;
import dev.tidings.ingest.fetch.cadence.Rhythm.State;
import dev.tidings.ingest.fetch.cadence.Visited;
import dev.tidings.ingest.fetch.cadence.Wishes;
import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.TestTime;
import dev.tidings.ingest.newsroom.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A month of one source: asked politely, read wholly. */
@Timeout(120)
class MonthTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Instant END = TestTime.START.plus(MONTH);
  private static final Duration BETWEEN_STORIES = Duration.ofMinutes(45);
  private static final Pattern GUID = Pattern.compile("<guid[^>]*>([^<]+)</guid>");

  private final Fetching fetching = new Fetching();
  private final Site daily = fetching.daily;
  private Cadence cadence = new Cadence(CadenceSettings.standard());
  private final Random random = new Random(7);
  private final Set<String> seen = new HashSet<>();
  private Remembered memory = Remembered.NOTHING;
  private Rhythm rhythm = cadence.begin(TestTime.START, random.nextDouble());
  private int published;

  @AfterEach
  void close() {
    fetching.close();
  }

  @Test
  void missesNothingAndIsNotLate() {
    daily.feed("/feed", FeedFormat.RSS, 20);
    follow();

    assertThat(seen).hasSize(published);
    assertThat(asked()).hasSizeBetween(1_400, 1_600);
    assertThat(rhythm.interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(robots()).hasSizeBetween(25, 31);
    assertThat(leastGap()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void asksLessWhereItIsToldThatThereIsNoHurry() {
    daily.feed("/feed", FeedFormat.RSS, 20);
    cadence = new Cadence(CadenceSettings.standard().withLively(Duration.ofHours(24)));
    follow();

    // 20 stories are 15 hours' worth; a third to two thirds of them is 5 to 10 hours.
    assertThat(seen).hasSize(published);
    assertThat(asked()).hasSizeBetween(60, 200);
    assertThat(rhythm.interval()).isBetween(Duration.ofHours(4), Duration.ofHours(11));
  }

  @Test
  void leavesABrokenServerAloneAndLosesNothing() {
    daily.feed("/feed", FeedFormat.RSS, 200);
    Instant breaks = TestTime.START.plus(Duration.ofHours(9));
    Instant mended = breaks.plus(Duration.ofHours(60));
    daily.failing("/feed", breaks, mended);
    follow();

    List<Visit> failed = asked().stream().filter(visit -> visit.status() == 500).toList();
    assertThat(failed).hasSizeBetween(1, 12);
    assertThat(rhythm.state()).isEqualTo(State.ACTIVE);
    assertThat(seen).hasSize(published);
  }

  @Test
  void retiresAFeedThatIsGone() {
    daily.behave("/feed", Behaviour.status(410));
    follow();

    assertThat(rhythm.state()).isEqualTo(State.RETIRED);
    assertThat(asked()).hasSize(1);
  }

  @Test
  void parksAFeedThatNeverWorksAndAsksItSeldom() {
    daily.behave("/feed", Behaviour.status(500));
    follow();

    assertThat(rhythm.state()).isEqualTo(State.PARKED);
    assertThat(asked()).hasSizeBetween(10, 20);
  }

  @Test
  void comesBackNoSoonerThanItIsTold() {
    daily.behave("/feed", Behaviour.throttled(Duration.ofHours(5)));
    follow();

    assertThat(leastGap()).isGreaterThanOrEqualTo(Duration.ofHours(5));
    assertThat(rhythm.state()).isEqualTo(State.ACTIVE);
  }

  private void follow() {
    while (rhythm.next().isPresent() && rhythm.next().get().isBefore(END)) {
      publishUntil(rhythm.next().get());
      fetching.time.reach(rhythm.next().get());
      Visited visited = visit();
      rhythm =
          cadence.after(rhythm, visited, Wishes.NONE, fetching.time.instant(), random.nextDouble());
    }
  }

  private Visited visit() {
    Fetched fetched = fetching.fetch(daily.address("/feed"), memory);
    if (fetched instanceof Fetched.Failed failed) {
      return new Visited.Failed(failed.failure());
    }
    if (fetched instanceof Fetched.Unchanged unchanged) {
      memory = unchanged.memory();
      return new Visited.Unchanged();
    }
    memory = ((Fetched.Fresh) fetched).memory();
    Matcher guid = GUID.matcher(Fetching.text(fetched));
    int items = 0;
    int known = 0;
    while (guid.find()) {
      items++;
      known += seen.add(guid.group(1)) ? 0 : 1;
    }
    return new Visited.Read(items, known);
  }

  private void publishUntil(Instant moment) {
    Instant next = TestTime.START.plus(BETWEEN_STORIES.multipliedBy(published));
    while (next.isBefore(moment)) {
      fetching.time.reach(next);
      daily.publish("story-" + published, "Story " + published, "It happened. Today.");
      published++;
      next = next.plus(BETWEEN_STORIES);
    }
  }

  private List<Visit> asked() {
    return fetching.newsroom.visits("daily.example", "/feed");
  }

  private List<Visit> robots() {
    return fetching.newsroom.visits("daily.example", "/robots.txt");
  }

  private Duration leastGap() {
    List<Visit> visits = asked();
    Duration least = MONTH;
    for (int i = 1; i < visits.size(); i++) {
      Duration gap = Duration.between(visits.get(i - 1).at(), visits.get(i).at());
      least = gap.compareTo(least) < 0 ? gap : least;
    }
    return least;
  }
}
