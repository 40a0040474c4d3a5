package dev.tidings.app.verb;

import dev.tidings.app.print.Results;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.ActorDay;
import dev.tidings.streams.view.ActorTable;
import dev.tidings.streams.view.TopicReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidings counts}. */
@Command(name = "counts", description = "Prints how much actors are in the news.")
public final class CountsVerb extends Verb {

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = "Only this actor, by id or label; may be given more than once.")
  private List<String> actors = List.of();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "First day, such as 2026-01-31.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = Arguments.Day.class,
      description = "Last day, such as 2026-01-31.")
  private @Nullable LocalDate until;

  @Option(
      names = "--by",
      defaultValue = "total",
      paramLabel = "day|total",
      description = "One line for each day, or all days added up. Default: total.")
  private By by = By.TOTAL;

  @Option(
      names = "--top",
      paramLabel = "N",
      converter = Arguments.Limit.class,
      description = "Only the first N lines.")
  private long top = Long.MAX_VALUE;

  @Mixin private LaneOption lane = new LaneOption();

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  /** How counts are shown. */
  enum By {
    DAY,
    TOTAL
  }

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      try (TopicReader reader = new TopicReader(session.connection())) {
        List<ActorDay> days =
            ActorTable.read(reader, lane.topics(session)).stream().filter(this::isWanted).toList();
        print(days);
        sayIfNone(days);
      }
      return DONE;
    }
  }

  private boolean isWanted(ActorDay day) {
    return ActorTable.isBetween(day, since, until)
        && (actors.isEmpty() || actors.stream().anyMatch(actor -> ActorTable.isOf(day, actor)));
  }

  private void print(List<ActorDay> days) {
    Results results = new Results(out(), json);
    switch (by) {
      case TOTAL -> results.totals(ActorTable.totals(days).stream().limit(top).toList());
      case DAY ->
          results.days(
              days.stream()
                  .sorted(
                      Comparator.comparing(ActorDay::getDay)
                          .thenComparing(ActorDay::getArticles, Comparator.reverseOrder())
                          .thenComparing(ActorDay::getMentions, Comparator.reverseOrder())
                          .thenComparing(ActorDay::getActorId))
                  .limit(top)
                  .toList());
    }
  }

  private void sayIfNone(List<ActorDay> days) {
    if (days.isEmpty()) {
      notes().say("No counts" + (actors.isEmpty() ? "" : " of " + String.join(", ", actors)) + ".");
    }
  }
}
