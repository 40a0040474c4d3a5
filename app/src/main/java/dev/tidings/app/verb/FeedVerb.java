package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.Stages;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.follow.SourceArguments;
import dev.tidings.ingest.sourcelist.SourceListReading;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tidings feed}. */
@Command(
    name = "feed",
    description =
        "Follows feeds, sitemaps, pages and folders until stopped; start more of them, with the"
            + " same list, to share the sources.")
public final class FeedVerb extends Verb {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL|FOLDER",
      description = "Lists of sources (YAML or OPML), feeds or sitemaps, folders to watch.")
  private List<String> arguments = List.of();

  @Override
  protected int run(Settings settings, StopSignal stop) {
    SourceListReading list = SourceArguments.read(arguments);
    list.problems().forEach(problem -> notes().warn(problem.toString()));
    if (list.sources().isEmpty()) {
      notes().warn("there is no source to follow");
      return FAILED;
    }
    if (settings.feed().websubCallback().isPresent() && settings.feed().http().isEmpty()) {
      notes().warn("websub-callback: nobody listens for hubs; set http-port too");
      return FAILED;
    }
    if (!settings.feed().hasContact()) {
      notes().say("Webmasters cannot tell who fetches their pages: set contact.");
    }
    Stages stages = stages();
    try (Session session = Session.open(settings, stages, notes()::say)) {
      Session.Preparation unused = session.prepare();
      if (session.runsTheCluster()) {
        notes().say("What is published here is tagged by the next: tidings run");
      }
      stop.willBeWaitedFor();
      try (Inbox inbox = Inbox.open(session, settings);
          Following following = Following.begin(session, settings, list.sources(), notes())) {
        if (settings.feed().websubCallback().isPresent()) {
          inbox.serve(following.callbacks());
        }
        inbox.announce(notes());
        notes().say("Running. Ctrl-C stops it.");
        following.follow(() -> !stop.isRequested() && !session.failure().isDone());
      }
      return session.failure().isCompletedExceptionally() ? FAILED : DONE;
    }
  }
}
