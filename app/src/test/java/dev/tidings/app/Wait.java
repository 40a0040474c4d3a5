package dev.tidings.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what is bound to come. */
final class Wait {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private Wait() {}

  /** Returns how long it took; fails where it takes longer than this. */
  static Duration until(String what, Duration longest, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > longest.toNanos()) {
        throw new AssertionError("not within " + longest.toSeconds() + " s: " + what);
      }
      pause(LOOK_AGAIN);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
