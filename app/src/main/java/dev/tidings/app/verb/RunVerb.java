package dev.tidings.app.verb;

import dev.tidings.app.print.Notes.Progress;
import dev.tidings.app.print.Results;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.Stages;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.publish.PublishReport;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.view.ActorTable;
import dev.tidings.streams.view.Backlog;
import dev.tidings.streams.view.Endings;
import dev.tidings.streams.view.Endings.Mark;
import dev.tidings.streams.view.TopicReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings run}. */
@Command(
    name = "run",
    description =
        "Runs the whole pipeline in one process and publishes the sources, if any are named.")
public final class RunVerb extends Verb {

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description = "Files, folders, and - for standard input.")
  private List<String> sources = List.of();

  @Option(
      names = "--once",
      description =
          "End when every article is accounted for; print the tagged articles and the actors.")
  private boolean once;

  @Option(names = "--json", description = "With --once, print JSON Lines.")
  private boolean json;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Source of documents that name none; else the name of their folder.")
  private @Nullable String defaultSource;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    Stages stages = stages();
    try (Pipeline pipeline =
        Pipeline.start(settings, EnumSet.allOf(Part.class), stages, notes()::say)) {
      pipeline.warnings().forEach(notes()::warn);
      return once ? runOnce(settings, pipeline, stages) : runOn(settings, pipeline, stages, stop);
    }
  }

  private int runOnce(Settings settings, Pipeline pipeline, Stages stages) {
    Session session = pipeline.session();
    Account account = new Account();
    try (TopicReader reader = new TopicReader(session.connection());
        Backlog backlog = new Backlog(session.connection(), session.topics())) {
      Publication publication = new Publication(session, notes());
      PublishReport report =
          publication.publish(
              sources, Publication.options(settings, defaultSource), account::expect, account::add);
      stages.done("publish");
      try (Progress progress = notes().progress("tagging", report.published())) {
        account.await(backlog, pipeline.failure(), progress);
      }
      stages.done("tag and count");
      Set<String> ids = account.ids();
      Endings endings =
          Endings.since(
              Mark.beginning(reader, session.topics()), reader, session.topics(), ids::contains);
      print(account.tagged(endings), reader, session);
      stages.done("print");
      Account.Summary summary = account.summary(endings);
      publication.sayWhatWasRejected();
      say(report, summary);
      sayTotal(stages);
      return report.rejected() == 0 && summary.notTagged().isEmpty() ? DONE : FAILED;
    }
  }

  private void print(List<EnrichedArticle> articles, TopicReader reader, Session session) {
    Results results = new Results(out(), json);
    articles.forEach(results::article);
    results.totals(ActorTable.totals(ActorTable.read(reader, session.topics())));
  }

  private void say(PublishReport report, Account.Summary summary) {
    summary.notTagged().forEach(notes()::warn);
    notes()
        .say(
            "published %d: %d tagged, %d unchanged, %d not tagged; rejected %d%s"
                .formatted(
                    report.published(),
                    summary.tagged(),
                    summary.unchanged(),
                    summary.notTagged().size(),
                    report.rejected(),
                    PublishVerb.skipped(report)));
  }

  private int runOn(Settings settings, Pipeline pipeline, Stages stages, StopSignal stop) {
    Session session = pipeline.session();
    notes().say("broker    " + session.connection().bootstrapServers());
    notes().say("registry  " + session.connection().registryUrl());
    CompletableFuture.anyOf(pipeline.ready(), pipeline.failure()).join();
    stages.done("take the partitions");
    try (Inbox inbox = Inbox.open(session, settings)) {
      inbox.announce(notes());
      notes().say("Running. Ctrl-C stops it.");
      int result = sources.isEmpty() ? DONE : publish(settings, session);
      stop.willBeWaitedFor();
      CompletableFuture.anyOf(stop.requested(), pipeline.failure()).join();
      return result;
    }
  }

  private int publish(Settings settings, Session session) {
    Publication publication = new Publication(session, notes());
    PublishReport report =
        publication.publish(sources, Publication.options(settings, defaultSource));
    publication.sayWhatWasRejected();
    notes()
        .say(
            "published %d, rejected %d%s"
                .formatted(report.published(), report.rejected(), PublishVerb.skipped(report)));
    return report.rejected() == 0 ? DONE : FAILED;
  }
}
