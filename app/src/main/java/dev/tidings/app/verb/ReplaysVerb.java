package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.Results;
import dev.tidings.app.print.Table;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.fetch.http.Said;
import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayState;
import dev.tidings.streams.replay.Estimate;
import dev.tidings.streams.replay.Replays;
import dev.tidings.streams.replay.SelectionText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings replays}. */
@Command(name = "replays", description = "Lists replays with their progress; cancels one.")
public final class ReplaysVerb extends Verb {

  @Option(
      names = "--cancel",
      paramLabel = "ID",
      description = "Stop this replay for good, wherever it runs. What is done stays done.")
  private @Nullable String cancel;

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      try (Replays replays = new Replays(session.connection(), session.topics())) {
        return cancel == null ? list(replays.all()) : cancel(cancel, replays);
      }
    }
  }

  private int cancel(String id, Replays replays) {
    Optional<ReplayState> before = replays.cancel(id, Clock.systemUTC());
    if (before.isEmpty()) {
      notes().warn("there is no replay '%s'; see those there are: tidings replays".formatted(id));
      return FAILED;
    }
    if (before.get() != ReplayState.RUNNING) {
      notes().warn("the replay %s has ended already (%s)".formatted(id, said(before.get().name())));
      return FAILED;
    }
    notes().say("cancelled " + id);
    return DONE;
  }

  private int list(Collection<Replay> replays) {
    Instant now = Instant.now();
    if (json) {
      replays.forEach(replay -> new JsonLines(out()).write(line(replay, now)));
    } else if (!replays.isEmpty()) {
      Table table = new Table("ID", "STATE", "DONE", "OF", "BEGUN", "OUTCOMES", "SELECTION");
      replays.forEach(
          replay ->
              table.row(
                  replay.getId(),
                  state(replay, now),
                  Estimate.done(replay),
                  replay.getSelected(),
                  Said.of(Duration.between(replay.getStartedAt(), now)) + " ago",
                  outcomes(replay),
                  SelectionText.of(replay)));
      new Results(out(), false).print(table);
    }
    if (replays.isEmpty()) {
      notes().say("There has been no replay. Begin with: tidings replay");
    }
    replays.stream()
        .filter(replay -> Replays.isStopped(replay, now))
        .forEach(
            replay ->
                notes()
                    .say(
                        "%s has stopped; go on with: %s, or: tidings replays --cancel %s"
                            .formatted(replay.getId(), goesOn(replay), replay.getId())));
    return DONE;
  }

  /** The command that goes on with it. */
  private static String goesOn(Replay replay) {
    return replay
        .getSelection()
        .getLane()
        .map(lane -> "tidings promote " + lane)
        .orElse("tidings replay --resume " + replay.getId());
  }

  private static String state(Replay replay, Instant now) {
    return Replays.isStopped(replay, now) ? "stopped" : said(replay.getState().name());
  }

  private static String said(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String outcomes(Replay replay) {
    return new TreeMap<>(replay.getOutcomes())
        .entrySet().stream()
            .map((Map.Entry<String, Long> it) -> it.getValue() + " " + said(it.getKey()))
            .collect(Collectors.joining(", "));
  }

  private static ObjectNode line(Replay replay, Instant now) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", replay.getId())
            .put("selection", SelectionText.of(replay))
            .put("state", state(replay, now))
            .put("lookedAt", replay.getLookedAt())
            .put("selected", replay.getSelected())
            .put("sent", replay.getSent())
            .put("done", Estimate.done(replay))
            .put("startedAt", replay.getStartedAt().toString())
            .put("updatedAt", replay.getUpdatedAt().toString())
            .put("workedSeconds", replay.getWorkedMillis() / 1_000.0);
    ObjectNode outcomes = line.putObject("outcomes");
    new TreeMap<>(replay.getOutcomes()).forEach(outcomes::put);
    if (Replays.isStopped(replay, now)) {
      line.put("goOnWith", goesOn(replay));
    }
    return line;
  }
}
