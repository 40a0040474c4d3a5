package dev.tidings.ingest.fetch.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When a feed would like to be asked.
 *
 * @param ttl RSS {@code ttl} or {@code sy:updatePeriod}: not before it has passed
 * @param maxAge of the answer ({@code Cache-Control}): not before it has passed
 * @param skipHours RSS {@code skipHours}: hours of the day, 0 to 23, in UTC; others mean nothing
 * @param skipDays RSS {@code skipDays}, in UTC
 */
public record Wishes(
    Optional<Duration> ttl,
    Optional<Duration> maxAge,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {
  public static final Wishes NONE =
      new Wishes(Optional.empty(), Optional.empty(), Set.of(), Set.of());

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  public Wishes {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** The same, and not before this has passed. */
  public Wishes atLeast(Duration wait) {
    return new Wishes(Optional.of(max(wait, least())), maxAge, skipHours, skipDays);
  }

  /** The shortest time until the next visit. */
  Duration least() {
    return max(ttl.orElse(Duration.ZERO), maxAge.orElse(Duration.ZERO));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * The moment itself, or one early in the next hour that is not to be skipped. Who skips all hours
   * or all days wishes nothing.
   *
   * @param chance from 0 to 1, spreads visits over the first quarter of that hour
   */
  Instant notSkipped(Instant moment, double chance) {
    ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
    if (!skips(at)) {
      return moment;
    }
    ZonedDateTime hour = at.withMinute(0).withSecond(0).withNano(0);
    for (int later = 1; later <= HOURS_OF_A_WEEK; later++) {
      ZonedDateTime next = hour.plusHours(later);
      if (!skips(next)) {
        return next.plusSeconds(Math.round(chance * 900)).toInstant();
      }
    }
    return moment;
  }

  private boolean skips(ZonedDateTime at) {
    return skipHours.contains(at.getHour()) || skipDays.contains(at.getDayOfWeek());
  }
}
