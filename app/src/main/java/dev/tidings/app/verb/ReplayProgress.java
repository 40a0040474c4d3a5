package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.print.Notes.Progress;
import dev.tidings.streams.replay.ReplayListener;
import dev.tidings.streams.replay.Survey;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how a replay gets on. */
final class ReplayProgress implements ReplayListener, AutoCloseable {

  private final Notes notes;
  private final Consumer<Survey> surveyed;
  private final Runnable started;
  private @Nullable Progress bar;

  ReplayProgress(Notes notes, Consumer<Survey> surveyed) {
    this(notes, surveyed, () -> {});
  }

  /**
   * @param started called when it is under way, and so has something to leave in good order
   */
  ReplayProgress(Notes notes, Consumer<Survey> surveyed, Runnable started) {
    this.notes = notes;
    this.surveyed = surveyed;
    this.started = started;
  }

  @Override
  public void surveying(long read, long all) {
    if (bar == null) {
      bar = notes.progress("choosing", all);
    }
    bar.at(read);
  }

  @Override
  public void surveyed(Survey survey) {
    close();
    surveyed.accept(survey);
  }

  @Override
  public void started(String id, boolean resumed) {
    started.run();
    notes.say("%s the replay %s".formatted(resumed ? "Going on with" : "Begun:", id));
  }

  @Override
  public void progress(long done, long all) {
    if (bar == null) {
      bar = notes.progress("replaying", all, "articles");
    }
    bar.at(done);
  }

  @Override
  public void waiting(String reason) {
    notes.say(reason);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
