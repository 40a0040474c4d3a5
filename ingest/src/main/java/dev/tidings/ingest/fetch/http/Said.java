package dev.tidings.ingest.fetch.http;

import java.time.Duration;

/** Times as a person says them. */
public final class Said {
  private Said() {}

  /** As {@code 90 s}, {@code 5 min}, {@code 3 h}, {@code 2 days}; rounded up. */
  public static String of(Duration time) {
    long millis = Math.max(time.toMillis(), 0);
    if (millis < 1000) {
      return millis + " ms";
    }
    long seconds = up(millis, 1000);
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 7200) {
      return up(seconds, 60) + " min";
    }
    return seconds <= 172_800 ? up(seconds, 3600) + " h" : up(seconds, 86_400) + " days";
  }

  private static long up(long amount, long unit) {
    return (amount + unit - 1) / unit;
  }
}
