package dev.tidings.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration STEP = Duration.ofMillis(20);
  private static final ReplaySettings SETTINGS =
      new ReplaySettings(Duration.ofSeconds(2), OptionalDouble.empty());

  private final FakeTime time = new FakeTime();

  @Test
  void beginsWithAFew() {
    assertThat(pace().free()).isEqualTo(20);
  }

  /** Whatever enrichment can do, what is under way is done within the set time, and it is busy. */
  @Property(tries = 50)
  void asksForAsMuchAsIsDoneInAPartOfTheSetTime(@ForAll @IntRange(min = 40, max = 5_000) int rate) {
    Pace pace = pace();
    Played enrichment = new Played(pace, rate);

    enrichment.play(Duration.ofSeconds(20));
    long most = enrichment.playAndSeeTheMostUnderWay(Duration.ofSeconds(10));

    assertThat(most / (double) rate).isLessThan(1.0);
    assertThat(pace.perSecond()).isBetween(rate * 0.7, rate * 1.1);
  }

  @Test
  void slowsDownWithEnrichment() {
    Pace pace = pace();
    new Played(pace, 1_000).play(Duration.ofSeconds(20));
    Played slow = new Played(pace, 100);

    slow.play(Duration.ofSeconds(10));

    assertThat(slow.playAndSeeTheMostUnderWay(Duration.ofSeconds(5))).isLessThan(100);
  }

  @Test
  void holdsStillWhileLiveArticlesAreBehind() {
    Pace pace = pace();
    new Played(pace, 200).play(Duration.ofSeconds(10));
    time.pass(STEP);
    pace.tick(pace.underWay());

    pace.behind(500, 0);
    assertThat(pace.isHolding()).isTrue();
    assertThat(pace.free()).isZero();

    pace.behind(0, 0);
    assertThat(pace.isHolding()).isFalse();
    assertThat(pace.free()).isPositive();
  }

  @Test
  void makesRoomForAFewLiveArticles() {
    Pace pace = pace();
    int before = pace.free();

    pace.behind(8, 0);

    assertThat(pace.free()).isEqualTo(before - 8);
  }

  @Test
  void goesOnOnlyWhenItIsWellAhead() {
    Pace pace = pace();
    pace.behind(25, 0);
    assertThat(pace.isHolding()).isTrue();

    pace.behind(15, 0);
    assertThat(pace.isHolding()).isTrue();

    pace.behind(9, 0);
    assertThat(pace.isHolding()).isFalse();
  }

  @Test
  void holdsStillWhileTheCountsAreBehind() {
    Pace pace = pace();

    pace.behind(0, 10_000);
    assertThat(pace.free()).isZero();

    pace.behind(0, 50);
    assertThat(pace.free()).isPositive();
  }

  @Property(tries = 50)
  void neverGoesBeyondTheLimit(@ForAll @IntRange(min = 1, max = 400) int limit) {
    Pace pace = new Pace(SETTINGS.withLimit(limit), time::nanos);
    Played enrichment = new Played(pace, 5_000);
    int seconds = 20;

    enrichment.play(Duration.ofSeconds(seconds));

    assertThat(enrichment.sent).isLessThanOrEqualTo((long) limit * seconds + 1 + limit / 2);
    assertThat(enrichment.sent).isGreaterThan((long) (limit * seconds * 0.8) - 1);
  }

  @Test
  void mayBeSlowerThanOneASecond() {
    Pace pace = new Pace(SETTINGS.withLimit(0.5), time::nanos);
    Played enrichment = new Played(pace, 100);

    enrichment.play(Duration.ofSeconds(20));

    assertThat(enrichment.sent).isBetween(10L, 11L);
  }

  @Test
  void knowsWhatIsUnderWayFromBefore() {
    Pace pace = pace();

    pace.resume(15);
    assertThat(pace.underWay()).isEqualTo(15);
    assertThat(pace.free()).isEqualTo(5);

    pace.giveUp();
    assertThat(pace.free()).isEqualTo(20);
  }

  private Pace pace() {
    return new Pace(SETTINGS, time::nanos);
  }

  /** Enrichment that does so many a second and commits ten times a second. */
  private final class Played {
    private static final int STEPS_TO_A_COMMIT = 5;
    private final Pace pace;
    private final double perStep;
    private double capacity;
    private long sent;
    private long asked;
    private long answered;
    private long committed;
    private int step;

    Played(Pace pace, int rate) {
      this.pace = pace;
      this.perStep = rate * STEP.toNanos() / 1e9;
      this.asked = pace.underWay();
    }

    void play(Duration duration) {
      long unused = playAndSeeTheMostUnderWay(duration);
    }

    long playAndSeeTheMostUnderWay(Duration duration) {
      long most = 0;
      for (long i = 0; i < duration.dividedBy(STEP); i++) {
        int free = pace.free();
        pace.sent(free);
        sent += free;
        asked += free;
        most = Math.max(most, pace.underWay());
        time.pass(STEP);
        capacity = Math.min(capacity + perStep, perStep + 1);
        long done = Math.min((long) capacity, asked - answered);
        capacity -= done;
        answered += done;
        step++;
        long told = step % STEPS_TO_A_COMMIT == 0 ? answered - committed : 0;
        committed += told;
        pace.tick(told);
      }
      return most;
    }
  }
}
