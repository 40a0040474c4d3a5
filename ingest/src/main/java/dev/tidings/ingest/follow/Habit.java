package dev.tidings.ingest.follow;

import dev.tidings.schema.FeedSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many new articles a source has a day, of late: each counts half after seven days. What was
 * there when it was first read says nothing of its habit.
 */
public final class Habit {
  private static final Duration HALF_LIFE = Duration.ofDays(7);
  private static final Duration SHORTEST_WATCH = Duration.ofDays(1);
  private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);
  private static final double LATER_THAN_USUAL = 6;
  private static final double LONGER_THAN_EVER = 1.5;

  private Habit() {}

  /** After a reading that brought so many new articles. */
  static FeedSchedule watched(FeedSchedule before, int found, Instant now) {
    if (before.getHabitSince().isEmpty()) {
      return FeedSchedule.newBuilder(before)
          .setHabitSince(now)
          .setHabitAt(now)
          .setHabitCount(0)
          .setLastNews(found > 0 ? now : null)
          .build();
    }
    if (found == 0) {
      return before;
    }
    Instant at = before.getHabitAt().orElse(now);
    return FeedSchedule.newBuilder(before)
        .setLongestGap(before.getLastNews().map(last -> gap(before, last, now)).orElse(0L))
        .setHabitCount(before.getHabitCount() * kept(at, now) + found)
        .setHabitAt(now)
        .setLastNews(now)
        .build();
  }

  /** A long gap is remembered, but fades with each find. */
  private static long gap(FeedSchedule before, Instant last, Instant now) {
    long faded = (long) (before.getLongestGap() * 0.98);
    return Math.max(faded, Duration.between(last, now).toMillis());
  }

  /** When it last had news, not counting what was there at first. */
  static Optional<Instant> lastNews(FeedSchedule schedule) {
    return schedule
        .getLastNews()
        .filter(last -> schedule.getHabitSince().filter(last::isAfter).isPresent());
  }

  /** Articles a day; empty until it was watched for a day. */
  public static Optional<Double> articlesPerDay(FeedSchedule schedule, Instant now) {
    return schedule
        .getHabitSince()
        .filter(since -> !since.plus(SHORTEST_WATCH).isAfter(now))
        .map(
            since -> {
              Instant at = schedule.getHabitAt().orElse(now);
              // Of a steady stream, what counts after a time is this share of what would in the
              // end.
              double share = 1 - kept(since, now);
              double days = HALF_LIFE.toDays() / Math.log(2);
              return schedule.getHabitCount() * kept(at, now) / (days * share);
            });
  }

  /** How long it has been silent, if that is against its habit; empty if not. */
  public static Optional<Duration> unusualSilence(FeedSchedule schedule, Instant now) {
    Optional<Instant> last = schedule.getLastNews().or(schedule::getHabitSince);
    if (last.isEmpty() || schedule.getHabitSince().isEmpty()) {
      return Optional.empty();
    }
    // The habit as it was when it fell silent, or it would fade into having none.
    Optional<Double> daily = articlesPerDay(schedule, schedule.getHabitAt().orElse(now));
    Duration silence = Duration.between(last.get(), now);
    double usual = daily.filter(any -> any > 0).map(any -> LATER_THAN_USUAL / any).orElse(1e6);
    double ever = LONGER_THAN_EVER * schedule.getLongestGap() / Duration.ofDays(1).toMillis();
    double days = silence.toMillis() / (double) Duration.ofDays(1).toMillis();
    boolean unusual = silence.compareTo(SHORTEST_SILENCE) > 0 && days > Math.max(usual, ever);
    return unusual ? Optional.of(silence) : Optional.empty();
  }

  private static double kept(Instant from, Instant to) {
    return Math.pow(0.5, Duration.between(from, to).toMillis() / (double) HALF_LIFE.toMillis());
  }
}
