package dev.tidings.app.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM. While one of these is open, the JVM does not end before it is closed, so that
 * the command can clean up: a thread that waits for {@link #requested} goes on; one that is busy is
 * interrupted.
 */
public final class StopSignal implements AutoCloseable {

  private static final long LONGEST_CLEAN_UP_SECONDS = 60;

  private final Thread busy = Thread.currentThread();
  private final CompletableFuture<Void> requested = new CompletableFuture<>();
  private final CountDownLatch cleanedUp = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop-signal");
  private volatile boolean patient;

  public StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Completes when the process has been told to stop. */
  public CompletableFuture<Void> requested() {
    return requested;
  }

  public boolean isRequested() {
    return requested.isDone();
  }

  /** From now on the command waits for {@link #requested} by itself and is not interrupted. */
  public void willBeWaitedFor() {
    patient = true;
  }

  private void stop() {
    requested.complete(null);
    if (!patient) {
      busy.interrupt();
    }
    try {
      boolean unused = cleanedUp.await(LONGEST_CLEAN_UP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cleanedUp.countDown();
    if (!requested.isDone()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is ending already; the hook has nothing left to wait for.
        return;
      }
    }
  }
}
