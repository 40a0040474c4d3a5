package dev.tidings.ingest.fetch.cadence;

import java.time.Duration;

/**
 * How often sources are asked. A source may have settings of its own.
 *
 * @param shortest the shortest interval; default 5 min
 * @param longest the longest interval; default 24 h. Only a server's {@code Retry-After} and a
 *     feed's {@code skipHours} and {@code skipDays} make one longer
 * @param lively the longest interval of a source that had news within the last day; default 30 min
 * @param first the interval of a new source; default 30 min
 * @param longestRetryAfter the most that a {@code Retry-After} counts for; default 7 days
 * @param parkAfterFailures how many failures in a row park a source; default 10
 * @param parkAfter for how long it must have failed besides; default 3 days
 * @param parkedRetry how often a parked source is tried; default 7 days
 */
public record CadenceSettings(
    Duration shortest,
    Duration longest,
    Duration lively,
    Duration first,
    Duration longestRetryAfter,
    int parkAfterFailures,
    Duration parkAfter,
    Duration parkedRetry) {

  public CadenceSettings {
    if (shortest.toSeconds() < 1 || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "intervals must be at least 1 s, the longest no shorter than the shortest");
    }
    if (parkAfterFailures < 1) {
      throw new IllegalArgumentException(
          "parkAfterFailures must be at least 1 but is " + parkAfterFailures);
    }
  }

  public static CadenceSettings standard() {
    return new CadenceSettings(
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        Duration.ofMinutes(30),
        Duration.ofMinutes(30),
        Duration.ofDays(7),
        10,
        Duration.ofDays(3),
        Duration.ofDays(7));
  }

  /** The same with other bounds. */
  public CadenceSettings between(Duration least, Duration most) {
    return new CadenceSettings(
        least, most, lively, first, longestRetryAfter, parkAfterFailures, parkAfter, parkedRetry);
  }

  /** The same with another bound for sources that have news. */
  public CadenceSettings withLively(Duration most) {
    return new CadenceSettings(
        shortest,
        longest,
        most,
        first,
        longestRetryAfter,
        parkAfterFailures,
        parkAfter,
        parkedRetry);
  }
}
