package dev.tidings.ingest.fetch.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tidings.ingest.fetch.cadence.Rhythm.State;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CadenceTest {
  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");

  private static final double EVEN = 0.5;
  private static final Failure DOWN =
      Failure.of(Kind.SERVER_ERROR, "the server is in trouble (500)");

  /** What it does where no bound but the widest counts. */
  private final Cadence cadence =
      new Cadence(CadenceSettings.standard().withLively(Duration.ofHours(24)));

  private final Cadence lively = new Cadence(CadenceSettings.standard());
  private final Rhythm settled = rhythm(Duration.ofHours(2));

  @Test
  void beginsSoonButNotWithAllOthers() {
    assertThat(cadence.begin(NOW, 0).next()).hasValue(NOW);
    assertThat(cadence.begin(NOW, 1).next()).hasValue(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void learnsNothingFromTheFirstVisit() {
    Rhythm first = after(cadence.begin(NOW, 0), new Visited.Read(20, 0));

    assertThat(first.interval()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void staysWhereAThirdToTwoThirdsAreKnown() {
    for (int known : new int[] {10, 15, 20}) {
      assertThat(after(settled, new Visited.Read(30, known)).interval())
          .isEqualTo(Duration.ofHours(2));
    }
  }

  @Test
  void comesMoreOftenWhereMuchIsNew() {
    assertThat(after(settled, new Visited.Read(30, 0)).interval()).isEqualTo(Duration.ofHours(1));
    assertThat(after(settled, new Visited.Read(30, 9)).interval())
        .isBetween(Duration.ofMinutes(80), Duration.ofMinutes(90));
  }

  @Test
  void comesLessOftenWhereLittleIsNew() {
    assertThat(after(settled, new Visited.Unchanged()).interval()).isEqualTo(Duration.ofHours(4));
    assertThat(after(settled, new Visited.Read(0, 0)).interval()).isEqualTo(Duration.ofHours(4));
    assertThat(after(settled, new Visited.Read(30, 29)).interval()).isEqualTo(Duration.ofHours(4));
    assertThat(after(settled, new Visited.Read(30, 21)).interval())
        .isBetween(Duration.ofMinutes(190), Duration.ofMinutes(210));
  }

  @Test
  void comesAtLeastEveryHalfHourWhereThereAreNews() {
    Rhythm news = lively.after(settled, new Visited.Read(30, 29), Wishes.NONE, NOW, EVEN);
    Rhythm next = lively.after(news, new Visited.Unchanged(), Wishes.NONE, NOW, 1);

    assertThat(news.interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(next.interval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(wait(next)).isEqualTo(Duration.ofMinutes(27));
  }

  @Test
  void comesLessOftenAgainOnceThereWereNoneForADay() {
    Rhythm rhythm = lively.after(settled, new Visited.Read(30, 29), Wishes.NONE, NOW, EVEN);
    Instant now = rhythm.next().orElseThrow();
    while (rhythm.interval().compareTo(Duration.ofHours(24)) < 0) {
      rhythm = lively.after(rhythm, new Visited.Unchanged(), Wishes.NONE, now, EVEN);
      now = rhythm.next().orElseThrow();
    }

    assertThat(now).isBetween(NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(4)));
  }

  @Test
  void takesNothingForNewsThatWasThereAtFirst() {
    Rhythm first = lively.after(lively.begin(NOW, 0), new Visited.Read(20, 0), Wishes.NONE, NOW, 0);
    Rhythm second = lively.after(first, new Visited.Unchanged(), Wishes.NONE, NOW, EVEN);

    assertThat(second.interval()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void keepsToWhatALivelyFeedAsksFor() {
    Wishes ttl = wishes(Optional.of(Duration.ofHours(2)), Optional.empty());

    assertThat(wait(lively.after(settled, new Visited.Read(30, 29), ttl, NOW, EVEN)))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void learnsNothingFromAVisitThatWasCalledFor() {
    Wishes seldom = Wishes.NONE.atLeast(Duration.ofHours(6));

    Rhythm called = lively.asWished(settled, seldom, NOW, EVEN);
    Rhythm soon = lively.soon(settled, Wishes.NONE, NOW, EVEN);

    assertThat(wait(called)).isEqualTo(Duration.ofHours(6));
    assertThat(wait(soon)).isEqualTo(Duration.ofMinutes(5));
    assertThat(called.interval()).isEqualTo(settled.interval());
    assertThat(soon.interval()).isEqualTo(settled.interval());
  }

  @Test
  void spreadsVisitsByATenth() {
    assertThat(wait(cadence.after(settled, new Visited.Read(2, 1), Wishes.NONE, NOW, 0)))
        .isEqualTo(Duration.ofMinutes(108));
    assertThat(wait(cadence.after(settled, new Visited.Read(2, 1), Wishes.NONE, NOW, 1)))
        .isEqualTo(Duration.ofMinutes(132));
  }

  @Test
  void waitsAsLongAsTheFeedAsks() {
    Wishes ttl = wishes(Optional.of(Duration.ofHours(5)), Optional.empty());
    Wishes age = wishes(Optional.empty(), Optional.of(Duration.ofHours(6)));
    Wishes both = wishes(Optional.of(Duration.ofHours(5)), Optional.of(Duration.ofHours(6)));
    Wishes absurd = wishes(Optional.of(Duration.ofDays(365)), Optional.empty());

    assertThat(wait(settled, ttl)).isEqualTo(Duration.ofHours(5));
    assertThat(wait(settled, age)).isEqualTo(Duration.ofHours(6));
    assertThat(wait(settled, both)).isEqualTo(Duration.ofHours(6));
    assertThat(wait(settled, absurd)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void skipsHoursAndDays() {
    Wishes morning = new Wishes(Optional.empty(), Optional.empty(), hours(4, 9), Set.of());
    Wishes workdays =
        new Wishes(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    assertThat(next(settled, morning)).isEqualTo(Instant.parse("2026-05-04T10:07:30Z"));
    assertThat(next(settled, workdays)).isEqualTo(Instant.parse("2026-05-09T00:07:30Z"));
  }

  @Test
  void takesNoWishToBeSkippedAltogether() {
    Wishes all = new Wishes(Optional.empty(), Optional.empty(), hours(0, 23), Set.of());
    Wishes days =
        new Wishes(Optional.empty(), Optional.empty(), Set.of(), EnumSet.allOf(DayOfWeek.class));
    Wishes nonsense = new Wishes(Optional.empty(), Optional.empty(), Set.of(24, 99, -1), Set.of());

    for (Wishes wishes : new Wishes[] {all, days, nonsense}) {
      assertThat(wait(settled, wishes)).isEqualTo(Duration.ofHours(2));
    }
  }

  @Test
  void retiresASourceThatIsGone() {
    Rhythm gone = after(settled, failed(Failure.of(Kind.GONE, "the page is gone for good (410)")));

    assertThat(gone.state()).isEqualTo(State.RETIRED);
    assertThat(gone.next()).isEmpty();
    assertThat(gone.notice()).hasValue("is retired: the page is gone for good (410)");
  }

  @Test
  void waitsLongerAfterEachFailureAndForgetsThemAfterASuccess() {
    Rhythm one = after(settled, failed(DOWN));
    Rhythm two = after(one, failed(DOWN));
    Rhythm back = after(two, new Visited.Read(2, 1));

    assertThat(wait(one)).isEqualTo(Duration.ofHours(2));
    assertThat(wait(two)).isEqualTo(Duration.ofHours(4));
    assertThat(wait(back)).isEqualTo(Duration.ofHours(2));
    assertThat(back.failures()).isZero();
    assertThat(back.failingSince()).isEmpty();
    assertThat(back.notice()).isEmpty();
  }

  @Test
  void obeysRetryAfter() {
    Rhythm overloaded = after(settled, failed(DOWN.after(Duration.ofHours(30))));
    Rhythm never = after(settled, failed(DOWN.after(Duration.ofDays(4000))));

    assertThat(wait(overloaded)).isEqualTo(Duration.ofHours(30));
    assertThat(wait(never)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void slowsDownWhenItIsToldToWithoutCountingAFailure() {
    Failure often = Failure.of(Kind.THROTTLED, "too often").after(Duration.ofMinutes(1));
    Rhythm slower = after(settled, failed(often));

    assertThat(slower.interval()).isEqualTo(Duration.ofHours(4));
    assertThat(wait(slower)).isEqualTo(Duration.ofHours(4));
    assertThat(slower.failures()).isZero();
  }

  @Test
  void comesBackSoonWhereNobodyWasAsked() {
    Rhythm again =
        after(settled, failed(Failure.of(Kind.NOT_YET, "busy").after(Duration.ofSeconds(40))));

    assertThat(wait(again)).isEqualTo(Duration.ofSeconds(42));
    assertThat(again.interval()).isEqualTo(settled.interval());
    assertThat(again.failures()).isZero();
  }

  @Test
  void parksWhatFailsForDaysAndSaysSoOnce() {
    Rhythm rhythm = rhythm(Duration.ofMinutes(5));
    Instant now = NOW;
    int visits = 0;
    while (rhythm.state() == State.ACTIVE) {
      rhythm = cadence.after(rhythm, failed(DOWN), Wishes.NONE, now, EVEN);
      now = rhythm.next().orElseThrow();
      visits++;
    }

    assertThat(visits).isBetween(10, 13);
    assertThat(rhythm.notice().orElseThrow())
        .isEqualTo(
            "is parked: it has failed %d times in 4 days, at last because the server is in trouble"
                    .formatted(visits)
                + " (500); it is tried again every 7 days");
    Rhythm still = cadence.after(rhythm, failed(DOWN), Wishes.NONE, now, EVEN);
    assertThat(still.state()).isEqualTo(State.PARKED);
    assertThat(still.notice()).isEmpty();
    assertThat(Duration.between(now, still.next().orElseThrow()))
        .isBetween(Duration.ofDays(6), Duration.ofDays(7));
  }

  @Test
  void parksNothingForAShortTrouble() {
    Rhythm rhythm = rhythm(Duration.ofMinutes(5));
    for (int i = 0; i < 50; i++) {
      rhythm = after(rhythm, failed(DOWN));
    }

    assertThat(rhythm.state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void followsAgainWhatComesBackAndSaysSo() {
    Rhythm parked =
        new Rhythm(
            State.PARKED,
            Duration.ofHours(2),
            Optional.of(NOW),
            Optional.empty(),
            12,
            Optional.of(NOW),
            Optional.of(NOW),
            Optional.empty());
    Rhythm back = after(parked, new Visited.Unchanged());

    assertThat(back.state()).isEqualTo(State.ACTIVE);
    assertThat(back.notice()).hasValue("is back after 12 failures and followed again");
  }

  @Test
  void refusesSettingsThatCannotBeKept() {
    CadenceSettings settings = CadenceSettings.standard();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.between(Duration.ofHours(2), Duration.ofHours(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.between(Duration.ZERO, Duration.ofHours(1)));
  }

  private Rhythm after(Rhythm before, Visited visited) {
    return cadence.after(before, visited, Wishes.NONE, NOW, EVEN);
  }

  private Instant next(Rhythm before, Wishes wishes) {
    return cadence.after(before, new Visited.Read(2, 1), wishes, NOW, EVEN).next().orElseThrow();
  }

  private Duration wait(Rhythm before, Wishes wishes) {
    return Duration.between(NOW, next(before, wishes));
  }

  private static Duration wait(Rhythm rhythm) {
    return Duration.between(NOW, rhythm.next().orElseThrow());
  }

  private static Visited failed(Failure failure) {
    return new Visited.Failed(failure);
  }

  private static Wishes wishes(Optional<Duration> ttl, Optional<Duration> maxAge) {
    return new Wishes(ttl, maxAge, Set.of(), Set.of());
  }

  private static Set<Integer> hours(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
  }

  private static Rhythm rhythm(Duration interval) {
    return new Rhythm(
        State.ACTIVE,
        interval,
        Optional.of(NOW),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of(NOW),
        Optional.empty());
  }
}
