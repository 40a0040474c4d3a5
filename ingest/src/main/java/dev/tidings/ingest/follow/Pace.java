package dev.tidings.ingest.follow;

import dev.tidings.ingest.feed.FeedPace;
import dev.tidings.ingest.fetch.Trail;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a source is asked again. */
final class Pace {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration FIRST = Duration.ofMinutes(30);
  private static final double FEW = 1.0 / 3;
  private static final double MOST = 2.0 / 3;
  private static final double JITTER = 0.1;
  private static final int LEAST_FAILURES = 8;

  private final FollowOptions options;
  private final RandomGenerator random;

  Pace(FollowOptions options, RandomGenerator random) {
    this.options = options;
    this.random = random;
  }

  /**
   * After an answer.
   *
   * @param known items seen that were known
   * @param all items seen
   * @param maxAge how long the answer says it stays good
   */
  void answered(
      FeedSchedule.Builder schedule,
      ListedSource source,
      int known,
      int all,
      Optional<Duration> maxAge,
      Instant now) {
    long settled = settled(schedule.getInterval(), known, all);
    schedule
        .setInterval(settled)
        .setStanding(FeedStanding.ACTIVE)
        .setLastSuccess(now)
        .setFailures(0)
        .setFailingSince(null)
        .setError(null);
    Duration wish =
        schedule.getTtl().map(Duration::ofMillis).filter(ttl -> ttl.compareTo(LONGEST) <= 0).orElse(SHORTEST);
    Duration good = maxAge.filter(age -> age.compareTo(LONGEST) <= 0).orElse(SHORTEST);
    Duration wait = source.cadence().orElseGet(() -> longest(Duration.ofMillis(settled), wish, good));
    Instant next = jittered(now, wait);
    schedule.setNextFetch(source.cadence().isPresent() ? next : awake(schedule, next));
  }

  private static long settled(long before, int known, int all) {
    if (before == 0) {
      return FIRST.toMillis();
    }
    double share = all == 0 ? 1 : (double) known / all;
    double factor = share < FEW ? 0.5 : share > MOST ? 1.25 : 1;
    return Math.max(SHORTEST.toMillis(), Math.min(LONGEST.toMillis(), Math.round(before * factor)));
  }

  private static Duration longest(Duration one, Duration two, Duration three) {
    Duration longer = one.compareTo(two) >= 0 ? one : two;
    return longer.compareTo(three) >= 0 ? longer : three;
  }

  private Instant jittered(Instant now, Duration wait) {
    double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Schedules.millis(now.plusMillis(Math.round(wait.toMillis() * factor)));
  }

  /** Past the hours and days on which the feed says it has no news; a day at most. */
  private static Instant awake(FeedSchedule.Builder schedule, Instant next) {
    ZonedDateTime time = next.atZone(ZoneOffset.UTC);
    for (int hours = 0; hours < 24 && isAsleep(schedule, time); hours++) {
      time = time.plusHours(1);
    }
    return time.toInstant();
  }

  private static boolean isAsleep(FeedSchedule.Builder schedule, ZonedDateTime time) {
    return schedule.getSkipHours().contains(time.getHour())
        || schedule.getSkipDays().contains(time.getDayOfWeek().getValue());
  }

  /** What the feed itself wishes. */
  static void wished(FeedSchedule.Builder schedule, FeedPace pace) {
    schedule
        .setTtl(pace.ttl().map(Duration::toMillis).orElse(null))
        .setSkipHours(pace.skipHours().stream().sorted().toList())
        .setSkipDays(pace.skipDays().stream().sorted().map(DayOfWeek::getValue).toList());
  }

  /** Where it has moved to, if for good. */
  static void moved(FeedSchedule.Builder schedule, Trail trail) {
    String lasting = trail.lasting().toString();
    boolean home = lasting.equals(schedule.getLocation());
    if (!lasting.equals(trail.asked().toString())) {
      schedule.setMovedTo(home ? null : lasting);
    }
  }

  /** After a failure: longer and longer pauses, at last parked; gone for good, retired. */
  void failed(FeedSchedule.Builder schedule, Failure failure, Instant now) {
    schedule.setError(failure.reason());
    if (failure.kind() == Kind.NOT_YET) {
      schedule.setNextFetch(
          Schedules.millis(now.plus(failure.retryAfter().orElse(SHORTEST))));
      return;
    }
    int failures = schedule.getFailures() + 1;
    Instant since = schedule.getFailingSince().orElse(now);
    schedule.setFailures(failures).setFailingSince(since);
    if (failure.kind() == Kind.GONE) {
      schedule.setStanding(FeedStanding.RETIRED).setNextFetch(now);
      return;
    }
    boolean parked =
        failures >= LEAST_FAILURES && !since.plus(options.parkAfter()).isAfter(now);
    schedule.setStanding(parked ? FeedStanding.PARKED : FeedStanding.ACTIVE);
    Duration wait = parked ? LONGEST : backOff(failures);
    Duration asked = failure.retryAfter().filter(any -> any.compareTo(wait) > 0).orElse(wait);
    schedule.setNextFetch(jittered(now, asked).isBefore(now.plus(asked)) ? Schedules.millis(now.plus(asked)) : jittered(now, asked));
  }

  private static Duration backOff(int failures) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures - 1, 20));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
