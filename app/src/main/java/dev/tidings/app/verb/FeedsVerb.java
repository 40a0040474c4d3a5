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
import dev.tidings.ingest.follow.Habit;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import dev.tidings.schema.FeedState;
import dev.tidings.streams.view.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings feeds}. */
@Command(
    name = "feeds",
    description =
        "Lists the sources that are followed, how they fare, and which have fallen silent.")
public final class FeedsVerb extends Verb {

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Instant now = Instant.now();
      Map<String, FeedSchedule> sources = read(session);
      if (json) {
        sources.forEach((id, schedule) -> new JsonLines(out()).write(line(id, schedule, now)));
      } else {
        print(sources, now);
      }
      if (sources.isEmpty()) {
        notes().say("No source has been followed yet. Begin with: tidings feed FILE|URL");
      }
      return DONE;
    }
  }

  private static Map<String, FeedSchedule> read(Session session) {
    Map<String, FeedSchedule> sources = new TreeMap<>();
    try (TopicReader reader = new TopicReader(session.connection())) {
      reader.readAll(
          session.topics().feedsState(),
          record -> {
            FeedState state = record.value();
            if (state == null) {
              sources.remove(record.key());
            } else {
              state
                  .getSchedule()
                  .ifPresent(it -> sources.merge(record.key(), it, FeedsVerb::later));
            }
          });
    }
    return sources;
  }

  /** A source that has moved to another site leaves its former schedule behind. */
  private static FeedSchedule later(FeedSchedule one, FeedSchedule other) {
    Instant first = one.getLastFetch().orElse(Instant.MIN);
    return other.getLastFetch().orElse(Instant.MIN).isBefore(first) ? one : other;
  }

  private void print(Map<String, FeedSchedule> sources, Instant now) {
    Table table =
        new Table(
            "SOURCE",
            "STANDING",
            "LAST",
            "NEXT",
            "A DAY",
            "ARTICLES",
            "REVISIONS",
            "ERRORS",
            "HUB");
    sources.forEach(
        (id, schedule) ->
            table.row(
                id,
                schedule.getStanding().name().toLowerCase(Locale.ROOT),
                schedule
                    .getLastFetch()
                    .map(last -> Said.of(Duration.between(last, now)) + " ago")
                    .orElse("never"),
                next(schedule, now),
                Habit.articlesPerDay(schedule, now).map("%.1f"::formatted).orElse("?"),
                schedule.getArticles(),
                schedule.getRevisions(),
                schedule.getFailures(),
                hub(schedule)));
    new Results(out(), false).print(table);
    sources.forEach(
        (id, schedule) -> {
          schedule.getError().ifPresent(error -> notes().warn(id + ": " + error));
          silence(schedule, now).ifPresent(warning -> notes().warn(id + ": " + warning));
        });
  }

  private static String hub(FeedSchedule schedule) {
    return schedule
        .getSubscription()
        .map(hub -> hub.getStanding().name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static String next(FeedSchedule schedule, Instant now) {
    if (schedule.getStanding() == FeedStanding.RETIRED) {
      return "never";
    }
    Duration left = Duration.between(now, schedule.getNextFetch());
    return left.isNegative() ? "due" : "in " + Said.of(left);
  }

  private static Optional<String> silence(FeedSchedule schedule, Instant now) {
    return schedule.getStanding() == FeedStanding.RETIRED
        ? Optional.empty()
        : Habit.unusualSilence(schedule, now)
            .map(
                silence ->
                    "no new article for %s, against its habit; look whether it has moved"
                        .formatted(Said.of(silence)));
  }

  private static ObjectNode line(String id, FeedSchedule schedule, Instant now) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("source", id)
            .put("location", schedule.getLocation())
            .put("standing", schedule.getStanding().name())
            .put("lastFetch", text(schedule.getLastFetch()))
            .put("lastSuccess", text(schedule.getLastSuccess()))
            .put("nextFetch", schedule.getNextFetch().toString())
            .put("articles", schedule.getArticles())
            .put("revisions", schedule.getRevisions())
            .put("takedowns", schedule.getTakedowns())
            .put("errors", schedule.getFailures());
    Habit.articlesPerDay(schedule, now).ifPresent(daily -> line.put("articlesPerDay", daily));
    schedule.getTitle().ifPresent(title -> line.put("title", title));
    schedule.getMovedTo().ifPresent(place -> line.put("movedTo", place));
    schedule.getError().ifPresent(error -> line.put("error", error));
    schedule
        .getSubscription()
        .ifPresent(
            hub -> {
              ObjectNode told = line.putObject("hub").put("address", hub.getHub());
              told.put("standing", hub.getStanding().name()).put("until", hub.getEnds().toString());
              told.put("nextAsked", hub.getDue().toString()).put("believed", hub.getDelivers());
              hub.getReason().ifPresent(reason -> told.put("reason", reason));
            });
    silence(schedule, now).ifPresent(warning -> line.put("warning", warning));
    return line;
  }

  private static String text(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse("");
  }
}
