package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.Stages;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.publish.PublishReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings publish}. */
@Command(name = "publish", description = "Publishes articles, and exits.")
public final class PublishVerb extends Verb {

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files, folders, and - for standard input.")
  private List<String> sources = List.of();

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Source of documents that name none; else the name of their folder.")
  private @Nullable String defaultSource;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    Stages stages = stages();
    try (Session session = Session.open(settings, stages, notes()::say)) {
      if (session.runsTheCluster()) {
        notes()
            .say(
                "No cluster runs here but this command's own. What is published now is tagged"
                    + " by the next: tidings run");
      }
      Session.Preparation unused = session.prepare();
      Publication publication = new Publication(session, notes());
      PublishReport report =
          publication.publish(sources, Publication.options(settings, defaultSource));
      stages.done("publish");
      publication.sayWhatWasRejected();
      notes()
          .say(
              "published %d, rejected %d%s"
                  .formatted(report.published(), report.rejected(), skipped(report)));
      sayTotal(stages);
      return report.rejected() == 0 ? DONE : FAILED;
    }
  }

  static String skipped(PublishReport report) {
    return report.skipped() == 0
        ? ""
        : ", passed over %d files of unknown kind".formatted(report.skipped());
  }
}
