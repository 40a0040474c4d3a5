package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.print.ReplayPrinter;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.Replay;
import dev.tidings.streams.knowledge.KnowledgeStore;
import dev.tidings.streams.replay.Estimate;
import dev.tidings.streams.replay.ReplayEnd;
import dev.tidings.streams.replay.ReplayListener;
import dev.tidings.streams.replay.ReplayOrder;
import dev.tidings.streams.replay.ReplayReport;
import dev.tidings.streams.replay.ReplaySettings;
import dev.tidings.streams.replay.Replayer;
import dev.tidings.streams.replay.Replays;
import dev.tidings.streams.replay.Survey;
import dev.tidings.streams.replay.Survey.Kind;
import dev.tidings.streams.replay.Survey.Unknown;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A replay of live articles, as the command does it. */
final class InPlace {

  private final Settings settings;
  private final Session session;
  private final List<String> ids;
  private final Notes notes;
  private final ReplayPrinter printer;
  private final double limit;
  private final Replayer replayer;
  private boolean unknown;

  /**
   * @param rate the most articles a second, where there is a limit
   * @param ids the articles that are named, as they were given
   */
  InPlace(
      Settings settings,
      Session session,
      @Nullable Double rate,
      List<String> ids,
      Notes notes,
      PrintWriter out,
      boolean json) {
    this.settings = settings;
    this.session = session;
    this.ids = ids;
    this.notes = notes;
    this.printer = new ReplayPrinter(out, json);
    this.limit = rate == null ? Double.POSITIVE_INFINITY : rate;
    ReplaySettings pace = settings.replay();
    this.replayer =
        new Replayer(
            session.connection(),
            session.topics(),
            rate == null ? pace : pace.withLimit(rate),
            Clock.systemUTC());
  }

  int dryRun(ReplayOrder order) {
    Survey survey;
    try (ReplayProgress progress = new ReplayProgress(notes, surveyed -> {})) {
      survey = replayer.survey(order, progress);
    }
    tellUnknown(survey);
    Estimate estimate = estimate(survey, order);
    Duration time = estimate.time(survey.size(), limit);
    printer.dryRun(survey, time, basis(estimate));
    return unknown ? Verb.FAILED : Verb.DONE;
  }

  private Estimate estimate(Survey survey, ReplayOrder order) {
    try (Replays replays = new Replays(session.connection(), session.topics())) {
      return Estimate.byEarlier(replays.all())
          .orElseGet(
              () ->
                  Estimate.bySample(
                      survey,
                      Pipeline.taggers(settings).build(),
                      session.connection(),
                      session.topics(),
                      order));
    }
  }

  private static String basis(Estimate estimate) {
    Optional<Replay> earlier = estimate.earlier();
    return earlier.isPresent()
        ? "as the replay %s went, %.0f/s".formatted(earlier.get().getId(), estimate.perSecond())
        : "as tagging a sample of %d here goes, %.0f/s; writing takes more"
            .formatted(estimate.sampled(), estimate.perSecond());
  }

  int run(ReplayOrder order, StopSignal stop) {
    return replay(stop, (Go go) -> replayer.run(order, go.listener, go.on));
  }

  int resume(String id, StopSignal stop) {
    return replay(stop, (Go go) -> replayer.resume(id, go.listener, go.on));
  }

  private int replay(StopSignal stop, Function<Go, ReplayEnd> doing) {
    try (OwnTopologies topologies = OwnTopologies.whereNobodyRunsThem(settings, session, notes)) {
      BooleanSupplier goOn = () -> !stop.isRequested() && !topologies.haveFailed();
      uptake().await(goOn);
      ReplayEnd end;
      try (ReplayProgress progress =
          new ReplayProgress(notes, this::tellUnknown, stop::willBeWaitedFor)) {
        end = doing.apply(new Go(progress, goOn));
      }
      topologies.requireWell();
      if (end instanceof ReplayEnd.Done) {
        topologies.awaitDrained(() -> !stop.isRequested());
      }
      return print(end);
    }
  }

  private Uptake uptake() {
    return new Uptake(
        new KnowledgeStore(session.connection(), session.topics())::changedSince,
        notes::say,
        Clock.systemUTC());
  }

  private int print(ReplayEnd end) {
    if (end instanceof ReplayEnd.Done done) {
      report(done.report());
      return unknown || done.report().unanswered() > 0 ? Verb.FAILED : Verb.DONE;
    } else if (end instanceof ReplayEnd.Cancelled cancelled) {
      notes.warn("The replay %s was cancelled.".formatted(cancelled.report().id()));
      report(cancelled.report());
      return Verb.FAILED;
    } else if (end instanceof ReplayEnd.Stopped stopped) {
      notes.say("Stopped. Go on with: tidings replay --resume %s".formatted(stopped.report().id()));
      return Verb.FAILED;
    } else if (end instanceof ReplayEnd.TakenOver other) {
      notes.warn(
          "The replay %s has been taken over by another process; this one ends. See: tidings"
                  .formatted(other.id())
              + " replays");
      return Verb.FAILED;
    }
    throw new IllegalStateException("an end of no known kind: " + end);
  }

  private void report(ReplayReport report) {
    printer.report(report, Labels.of(report, session));
  }

  private void tellUnknown(Survey survey) {
    survey.unknown().stream()
        .filter(it -> it.kind() != Kind.ID)
        .forEach(it -> tell("no article has the %s '%s'".formatted(kind(it), it.name())));
    List<String> unknownIds =
        survey.unknown().stream().filter(it -> it.kind() == Kind.ID).map(Unknown::name).toList();
    ids.stream()
        .filter(id -> TakedownVerb.spellings(id).allMatch(unknownIds::contains))
        .forEach(id -> tell("no article has the id '%s'".formatted(id)));
  }

  private static String kind(Unknown unknown) {
    return unknown.kind().name().toLowerCase(Locale.ROOT);
  }

  private void tell(String line) {
    unknown = true;
    notes.warn(line);
  }

  /** What a replay is run with. */
  private record Go(ReplayListener listener, BooleanSupplier on) {}
}
