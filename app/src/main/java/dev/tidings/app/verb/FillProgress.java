package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.print.Notes.Progress;
import dev.tidings.streams.lane.LaneFilling;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Shows how a lane is filled: a bar on a terminal, else a line every ten seconds. */
final class FillProgress implements LaneFilling.Listener, AutoCloseable {

  private static final long SAY_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

  private final Notes notes;
  private final String lane;
  private final long began = System.nanoTime();
  private long said = began;
  private long first = -1;
  private @Nullable Progress bar;

  FillProgress(Notes notes, String lane) {
    this.notes = notes;
    this.lane = lane;
  }

  @Override
  public void through(long records, long all) {
    if (first < 0) {
      first = records;
    }
    Progress shown = bar;
    if (shown == null) {
      shown = notes.progress("filling " + lane, all, "articles");
      bar = shown;
    }
    shown.at(records);
    long now = System.nanoTime();
    if (!notes.isTerminal() && now - said > SAY_EVERY_NANOS && records > first) {
      said = now;
      notes.say(line(records, all, Duration.ofNanos(now - began)));
    }
  }

  private String line(long records, long all, Duration elapsed) {
    double perSecond = (records - first) / (elapsed.toMillis() / 1000.0);
    return "lane %s: %d of %d articles, %.0f/s, %d s left"
        .formatted(lane, records, all, perSecond, Math.round((all - records) / perSecond));
  }

  @Override
  public void counting() {
    close();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
