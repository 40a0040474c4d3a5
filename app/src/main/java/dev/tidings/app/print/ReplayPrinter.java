package dev.tidings.app.print;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.schema.ReplayOutcome;
import dev.tidings.streams.replay.ReplayReport;
import dev.tidings.streams.replay.ReplayReport.Shift;
import dev.tidings.streams.replay.Survey;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what a replay would be and what it came to: as text, or as a JSON object. */
public final class ReplayPrinter {

  /** Lines of each table; JSON has all. */
  private static final int MOST_AFFECTED = 15;

  private final PrintWriter out;
  private final boolean json;

  public ReplayPrinter(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /**
   * Labels, as far as they are known.
   *
   * @param actors by id
   * @param topics by code
   */
  public record Names(Map<String, String> actors, Map<String, String> topics) {
    public Names {
      actors = Map.copyOf(actors);
      topics = Map.copyOf(topics);
    }
  }

  /**
   * Prints what a replay would be.
   *
   * @param basis how the time is known
   */
  public void dryRun(Survey survey, Duration time, String basis) {
    if (json) {
      new JsonLines(out)
          .write(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("selected", survey.size())
                  .put("lookedAt", survey.lookedAt())
                  .put("seconds", time.toMillis() / 1_000.0)
                  .put("basis", basis));
    } else {
      line(
          survey.size() == 0
              ? "%s would be replayed".formatted(share(0, survey.lookedAt()))
              : "%s would be replayed, in about %s (%s)"
                  .formatted(share(survey.size(), survey.lookedAt()), said(time), basis));
    }
  }

  /** Prints what a replay came to. */
  public void report(ReplayReport report, Names names) {
    if (json) {
      new JsonLines(out).write(object(report, names));
    } else {
      text(report, names);
    }
  }

  private void text(ReplayReport report, Names names) {
    if (report.selected() == 0) {
      line("%s selected: nothing to do".formatted(share(0, report.lookedAt())));
      return;
    }
    line(
        "%s replayed in %s (%.0f/s): %s"
            .formatted(
                share(report.done(), report.lookedAt()),
                said(report.worked()),
                perSecond(report),
                outcomes(report)));
    table("ENTITY", report.entities(), names.actors());
    table("TOPIC", report.topics(), names.topics());
  }

  private static String outcomes(ReplayReport report) {
    String outcomes =
        Arrays.stream(ReplayOutcome.values())
            .filter(outcome -> report.count(outcome) > 0)
            .map(outcome -> report.count(outcome) + " " + said(outcome))
            .collect(Collectors.joining(", "));
    return report.unanswered() == 0
        ? outcomes
        : outcomes + ", " + report.unanswered() + " without an answer (see the dead letters)";
  }

  /** An outcome as people say it. */
  public static String said(ReplayOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void table(String what, Map<String, Shift> shifts, Map<String, String> labels) {
    if (shifts.isEmpty()) {
      return;
    }
    long gained = shifts.values().stream().mapToLong(Shift::gained).sum();
    long lost = shifts.values().stream().mapToLong(Shift::lost).sum();
    line("");
    Table table = new Table(what, "LABEL", "GAINED", "LOST");
    ranked(shifts).stream()
        .limit(MOST_AFFECTED)
        .forEach(
            shift ->
                table.row(
                    shift.getKey(),
                    labels.getOrDefault(shift.getKey(), ""),
                    shift.getValue().gained(),
                    shift.getValue().lost()));
    if (shifts.size() > MOST_AFFECTED) {
      table.row("(all %d)".formatted(shifts.size()), "", gained, lost);
    }
    table.lines().forEach(this::line);
  }

  /** Those that most articles gained or lost first. */
  private static List<Map.Entry<String, Shift>> ranked(Map<String, Shift> shifts) {
    return shifts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Shift> it) -> it.getValue().articles())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static ObjectNode object(ReplayReport report, Names names) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", report.id())
            .put("lookedAt", report.lookedAt())
            .put("selected", report.selected());
    ObjectNode outcomes = object.putObject("outcomes");
    for (ReplayOutcome outcome : ReplayOutcome.values()) {
      if (report.count(outcome) > 0) {
        outcomes.put(outcome.name(), report.count(outcome));
      }
    }
    object
        .put("unanswered", report.unanswered())
        .put("seconds", report.worked().toMillis() / 1_000.0)
        .put("perSecond", perSecond(report));
    array(object.putArray("entities"), "id", report.entities(), names.actors());
    array(object.putArray("topics"), "code", report.topics(), names.topics());
    return object;
  }

  private static void array(
      ArrayNode array, String key, Map<String, Shift> shifts, Map<String, String> labels) {
    for (Map.Entry<String, Shift> shift : ranked(shifts)) {
      ObjectNode line = array.addObject().put(key, shift.getKey());
      String label = labels.get(shift.getKey());
      if (label != null) {
        line.put("label", label);
      }
      line.put("gained", shift.getValue().gained()).put("lost", shift.getValue().lost());
    }
  }

  private static double perSecond(ReplayReport report) {
    long millis = report.worked().toMillis();
    return millis == 0 ? 0 : report.done() * 1_000.0 / millis;
  }

  private static String share(long some, long all) {
    return "%d of %d articles".formatted(some, all);
  }

  private static String said(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 120) {
      return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }
    return seconds < 7_200
        ? "%d min".formatted((seconds + 59) / 60)
        : "%.1f h".formatted(seconds / 3_600.0);
  }

  private void line(String text) {
    out.println(text);
    out.flush();
  }
}
