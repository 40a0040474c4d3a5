package dev.tidings.streams.knowledge;

import java.time.Duration;

/** Changes that come one upon the other and are taken up together. */
final class Burst {

  /** After so long without another one it is over. */
  static final Duration QUIET = Duration.ofMillis(200);

  private static final Duration LONGEST = Duration.ofSeconds(2);

  private boolean on;
  private long first;
  private long last;

  /** Takes note of a change. */
  void add(long nanoTime) {
    first = on ? first : nanoTime;
    last = nanoTime;
    on = true;
  }

  /** Whether there was a change. */
  boolean isOn() {
    return on;
  }

  /** Whether there was a change and it is time to take up all of them. */
  boolean isOver(long nanoTime) {
    return on && (nanoTime - last >= QUIET.toNanos() || nanoTime - first >= LONGEST.toNanos());
  }
}
