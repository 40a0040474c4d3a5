package dev.tidings.app.print;

import java.io.PrintWriter;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** What a person at the terminal is told beside the results: on standard error, one line each. */
public final class Notes {

  /** Set by the launcher where standard error is a terminal. */
  private static final String TERMINAL = "tidings.terminal";

  private final PrintWriter err;

  public Notes(PrintWriter err) {
    this.err = err;
  }

  /** Says something. */
  public synchronized void say(String line) {
    err.println(line);
    err.flush();
  }

  /** Says what went wrong. */
  public void warn(String line) {
    say("tidings: " + line);
  }

  /** Whether a person sees this as it comes. */
  public boolean isTerminal() {
    return Boolean.getBoolean(TERMINAL);
  }

  /**
   * Shows work under way until closed: a bar where standard error is a terminal, else nothing.
   *
   * @param total how much there is to do, or -1 where that is not known
   */
  public Progress progress(String task, long total) {
    return progress(() -> bar(task, total).build());
  }

  /** The same, with how many of them are done in a second. */
  public Progress progress(String task, long total, String unit) {
    return progress(() -> bar(task, total).setUnit(" " + unit, 1).showSpeed().build());
  }

  private Progress progress(Supplier<@Nullable ProgressBar> bar) {
    return new Progress(isTerminal() ? bar : () -> null);
  }

  private static ProgressBarBuilder bar(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish();
  }

  /** Work under way. */
  public static final class Progress implements AutoCloseable {

    private static final long WORTH_SHOWING_NANOS = 1_000_000_000;

    private final Supplier<@Nullable ProgressBar> start;
    private final long began = System.nanoTime();
    private @Nullable ProgressBar bar;
    private boolean started;

    Progress(Supplier<@Nullable ProgressBar> start) {
      this.start = start;
    }

    /** So much is done. */
    public void at(long done) {
      if (!started && System.nanoTime() - began > WORTH_SHOWING_NANOS) {
        started = true;
        bar = start.get();
      }
      if (bar != null) {
        bar.stepTo(done);
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
