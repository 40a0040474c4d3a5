package dev.tidings.ingest.fetch.polite;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is to end
   */
  void sleep(Duration time) throws InterruptedException;

  /** Really. */
  static Sleeper real() {
    return time -> Thread.sleep(time.toMillis());
  }
}
