package dev.tidings.app.verb;

import dev.tidings.app.print.DiffJson;
import dev.tidings.app.print.DiffPage;
import dev.tidings.app.print.DiffText;
import dev.tidings.app.print.Notes.Progress;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.LaneComparison;
import dev.tidings.streams.lane.LaneDiff;
import dev.tidings.streams.lane.LaneStanding;
import dev.tidings.streams.view.TopicReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings diff}. */
@Command(
    name = "diff",
    description = "Says how the tags and counts of one lane differ from those of another.")
public final class DiffVerb extends Verb {

  private static final int ON_A_PAGE = 4;

  @Parameters(
      index = "0",
      paramLabel = "LANE",
      converter = LaneOption.Name.class,
      description = "What was before, such as live.")
  private LaneName first = LaneName.LIVE;

  @Parameters(
      index = "1",
      paramLabel = "LANE",
      converter = LaneOption.Name.class,
      description = "What is after, such as v2.")
  private LaneName second = LaneName.LIVE;

  @Option(names = "--json", description = "Print JSON Lines: all that differs.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page for people to this file.")
  private @Nullable Path html;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "5",
      converter = Arguments.Count.class,
      description = "How many of the articles to show. Default: 5; on a page four times as many.")
  private int examples = 5;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Topics before = LaneOption.topics(session, first);
      Topics after = LaneOption.topics(session, second);
      List<String> warnings = new ArrayList<>();
      List.of(before, after).forEach(lane -> warnIfBehind(session, lane, warnings));
      warnings.forEach(notes()::warn);
      print(compare(session, before, after), warnings);
      return DONE;
    }
  }

  private void warnIfBehind(Session session, Topics lane, List<String> warnings) {
    LaneStanding standing = LaneStanding.of(session.connection(), lane);
    if (!standing.isThrough()) {
      warnings.add(
          "%s is behind: %s"
              .formatted(
                  lane.lane(),
                  standing.behind() > 0
                      ? standing.behind() + " articles wait to be tagged"
                      : "its stories and counts are still to come"));
    }
  }

  private LaneDiff compare(Session session, Topics before, Topics after) {
    try (TopicReader reader = new TopicReader(session.connection());
        Progress progress =
            notes().progress("comparing", reader.partitions(before.enriched().name()).size())) {
      int shown = html == null ? examples : examples * ON_A_PAGE;
      return new LaneComparison(reader, before, after).compare(shown, progress::at);
    }
  }

  private void print(LaneDiff diff, List<String> warnings) {
    if (html != null) {
      try (PrintWriter page = new PrintWriter(Files.newBufferedWriter(html))) {
        DiffPage.write(diff, warnings, page);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write to " + html + ": " + e.getMessage(), e);
      }
    }
    if (json) {
      new DiffJson(out()).print(diff, warnings);
    } else {
      new DiffText(out()).print(diff.withExamples(examples));
    }
  }
}
