package dev.tidings.ingest.fetch.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends exchanges that take too long, whatever they are waiting for: a socket knows no such limit.
 */
final class Deadlines implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer;

  Deadlines() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "tidings-fetch-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Runs {@code end} unless closed before. */
  Deadline in(Duration time, Runnable end) {
    AtomicBoolean passed = new AtomicBoolean();
    ScheduledFuture<?> ending =
        timer.schedule(
            () -> {
              passed.set(true);
              end.run();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    return new Deadline(passed, ending);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** One exchange's. */
  record Deadline(AtomicBoolean passed, ScheduledFuture<?> ending) implements AutoCloseable {

    boolean hasPassed() {
      return passed.get();
    }

    @Override
    public void close() {
      ending.cancel(false);
    }
  }
}
