package dev.tidings.ingest.fetch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.cadence.Rhythm.State;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CadencePropertiesTest {
  private static final Instant START = Instant.parse("2026-05-04T03:00:00Z");
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration LIVELY = Duration.ofMinutes(30);

  private final Cadence cadence = new Cadence(CadenceSettings.standard());
  private final Cadence unhurried = new Cadence(CadenceSettings.standard().withLively(LONGEST));

  /** Whatever happens, in any order: never sooner than 5 min, never later than the rules allow. */
  @Property(tries = 500)
  void keepsItsBounds(
      @ForAll("visits") @Size(max = 60) List<Visited> visits,
      @ForAll("wishes") Wishes wishes,
      @ForAll long seed) {
    Random random = new Random(seed);
    Rhythm rhythm = cadence.begin(START, random.nextDouble());
    for (Visited visited : visits) {
      Instant now = rhythm.next().orElseThrow();
      Rhythm after = cadence.after(rhythm, visited, wishes, now, random.nextDouble());

      assertThat(after.interval()).isBetween(SHORTEST, LONGEST);
      if (after.state() == State.RETIRED) {
        assertThat(after.next()).isEmpty();
        return;
      }
      Duration wait = Duration.between(now, after.next().orElseThrow());
      Duration least = notAsked(visited) ? Duration.ofMillis(1) : SHORTEST;
      assertThat(wait).isBetween(least, most(after, visited, wishes));
      retryAfter(visited).ifPresent(asked -> assertThat(wait).isGreaterThanOrEqualTo(min(asked)));
      rhythm = after;
    }
  }

  private static Duration min(Duration asked) {
    return asked.compareTo(Duration.ofDays(7)) < 0 ? asked : Duration.ofDays(7);
  }

  private static boolean notAsked(Visited visited) {
    return visited instanceof Visited.Failed failed && failed.failure().kind() == Kind.NOT_YET;
  }

  private static Optional<Duration> retryAfter(Visited visited) {
    return visited instanceof Visited.Failed failed && failed.failure().kind() != Kind.GONE
        ? failed.failure().retryAfter()
        : Optional.empty();
  }

  private static Duration most(Rhythm after, Visited visited, Wishes wishes) {
    if (after.state() == State.PARKED || retryAfter(visited).isPresent()) {
      return Duration.ofDays(8);
    }
    return wishes.skipHours().isEmpty() && wishes.skipDays().isEmpty()
        ? LONGEST
        : LONGEST.plusDays(7);
  }

  @Provide
  Arbitrary<List<Visited>> visits() {
    Arbitrary<Visited> read =
        Arbitraries.integers()
            .between(0, 100)
            .flatMap(
                items ->
                    Arbitraries.integers()
                        .between(0, items)
                        .map(known -> new Visited.Read(items, known)));
    Arbitrary<Optional<Duration>> waits =
        Arbitraries.longs().between(1, 10_000_000).map(Duration::ofSeconds).optional();
    Arbitrary<Visited> failed =
        Combinators.combine(Arbitraries.of(Kind.values()), waits)
            .as((kind, wait) -> new Visited.Failed(new Failure(kind, "why", wait)));
    return Arbitraries.frequencyOf(
            Tuple.of(4, read),
            Tuple.of(2, Arbitraries.just(new Visited.Unchanged())),
            Tuple.of(2, failed))
        .list();
  }

  @Provide
  Arbitrary<Wishes> wishes() {
    Arbitrary<Optional<Duration>> times =
        Arbitraries.longs().between(0, 100_000_000).map(Duration::ofSeconds).optional();
    Arbitrary<Set<Integer>> hours = Arbitraries.integers().between(-1, 25).set().ofMaxSize(26);
    Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.values()).set();
    return Combinators.combine(times, times, hours, days).as(Wishes::new);
  }

  /**
   * A month of a source that publishes steadily and shows its newest so many: in the end a third to
   * two thirds of what is seen is known, but where a bound is in the way.
   */
  @Property(tries = 300)
  void settlesInTheBand(
      @ForAll @DoubleRange(min = 0.05, max = 400) double perHour,
      @ForAll @IntRange(min = 10, max = 200) int window,
      @ForAll long seed) {
    List<Double> known = new ArrayList<>();
    Rhythm rhythm = month(unhurried, perHour, window, seed, known);

    double late =
        known.subList(known.size() / 2, known.size()).stream()
            .mapToDouble(share -> share)
            .average()
            .orElseThrow();
    if (rhythm.interval().equals(SHORTEST)) {
      assertThat(late).isLessThanOrEqualTo(0.7);
    } else if (rhythm.interval().equals(LONGEST)) {
      assertThat(late).isGreaterThanOrEqualTo(0.3);
    } else {
      assertThat(late).isBetween(0.3, 0.7);
    }
  }

  /** The same month, as it is followed: sooner than in the band, but only as far as news demand. */
  @Property(tries = 300)
  void letsNewsWaitForHalfAnHour(
      @ForAll @DoubleRange(min = 0.06, max = 400) double perHour,
      @ForAll @IntRange(min = 10, max = 200) int window,
      @ForAll long seed) {
    List<Double> known = new ArrayList<>();
    Rhythm rhythm = month(cadence, perHour, window, seed, known);
    Duration band = month(unhurried, perHour, window, seed, new ArrayList<>()).interval();

    assertThat(rhythm.interval()).isLessThanOrEqualTo(LIVELY);
    if (band.compareTo(LIVELY) > 0) {
      assertThat(rhythm.interval()).isEqualTo(LIVELY);
    }
  }

  private static Rhythm month(
      Cadence cadence, double perHour, int window, long seed, List<Double> known) {
    Random random = new Random(seed);
    Rhythm rhythm = cadence.begin(START, random.nextDouble());
    Instant now = rhythm.next().orElseThrow();
    long seen = 0;
    while (Duration.between(START, now).compareTo(MONTH) < 0) {
      double hours = Duration.between(START, now).toMillis() / 3_600_000.0;
      long published = window + (long) (hours * perHour);
      long fresh = Math.min(window, published - seen);
      seen = published;
      known.add((double) (window - fresh) / window);
      Visited visited = new Visited.Read(window, (int) (window - fresh));
      rhythm = cadence.after(rhythm, visited, Wishes.NONE, now, random.nextDouble());
      now = rhythm.next().orElseThrow();
    }
    return rhythm;
  }
}
