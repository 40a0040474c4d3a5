package dev.tidings.ingest.fetch.polite;

import java.time.Duration;

/** How long to leave alone what keeps failing. */
final class BackOff {
  private final Duration first;
  private final Duration longest;

  BackOff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /**
   * The wait, doubled by each failure up to the longest, and of that a random share of at least
   * half, so that those who failed together do not come back together.
   *
   * @param failures in a row, from 1
   * @param chance from 0 to 1
   */
  Duration after(int failures, double chance) {
    double doubled = (double) first.toMillis() * Math.pow(2, Math.min(failures, 40) - 1);
    double whole = Math.min(doubled, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(whole * (0.5 + chance / 2)));
  }
}
