package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneStage;
import dev.tidings.schema.LaneState;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.LaneException;
import dev.tidings.streams.lane.LaneStanding;
import dev.tidings.streams.lane.Lanes;
import dev.tidings.streams.lane.Promotion;
import dev.tidings.streams.replay.ReplayEnd;
import dev.tidings.streams.replay.ReplaySettings;
import dev.tidings.streams.replay.Replayer;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidings promote}. */
@Command(
    name = "promote",
    description =
        "Makes the live lane what another one is: its knowledge, and of the articles those that"
            + " differ, each once. Interrupted, begin it again.")
public final class PromoteVerb extends Verb {

  private static final int MOST_ROUNDS = 3;

  @Parameters(
      paramLabel = "LANE",
      converter = LaneOption.Name.class,
      description = "The lane, such as v2.")
  private LaneName lane = LaneName.LIVE;

  @Option(names = "--dry-run", description = "Say what it would do; change nothing.")
  private boolean dryRun;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      converter = ReplayVerb.PerSecond.class,
      description = "At most so many articles a second, such as 50/s.")
  private @Nullable Double rate;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Lanes lanes = LaneOption.lanes(session);
      LaneState state = state(lanes);
      Promotion promotion =
          new Promotion(
              session.connection(),
              session.topics(),
              session.topics().in(lane),
              state,
              LaneFill.base(settings));
      if (dryRun) {
        return dryRun(session, promotion);
      }
      stop.willBeWaitedFor();
      return promote(settings, session, lanes, state, promotion, () -> !stop.isRequested());
    }
  }

  private LaneState state(Lanes lanes) {
    if (lane.isLive()) {
      throw new LaneException("the live lane is live already; name another one");
    }
    LaneState state = lanes.require(lane);
    if (state.getStage() == LaneStage.DROPPING) {
      throw new LaneException(
          "lane %s is being dropped; finish that: tidings lanes --drop %s".formatted(lane, lane));
    }
    return state;
  }

  private int dryRun(Session session, Promotion promotion) {
    sayKnowledge(promotion.knowledge(), "would be");
    Topics topics = session.topics().in(lane);
    long behind = LaneStanding.of(session.connection(), topics).behind();
    if (behind > 0) {
      notes().say("lane %s would be filled with %d articles first".formatted(lane, behind));
    }
    out().printf("%d articles would be replayed%n", promotion.differing().size());
    out().flush();
    return DONE;
  }

  private int promote(
      Settings settings,
      Session session,
      Lanes lanes,
      LaneState state,
      Promotion promotion,
      BooleanSupplier stay) {
    LaneFill filling = new LaneFill(session, settings, notes());
    // The long part comes first; after it little is left to be caught up.
    if (!filling.fill(state, stay)) {
      return stopped();
    }
    try (OwnTopologies topologies = OwnTopologies.whereNobodyRunsThem(settings, session, notes())) {
      BooleanSupplier goOn = () -> stay.getAsBoolean() && !topologies.haveFailed();
      promotion.requireLikeTaggers(goOn);
      LaneState begun = lanes.at(LaneStage.PROMOTING, lanes.require(lane));
      sayKnowledge(promotion.knowledge(), "is");
      promotion.handKnowledgeOn();
      promotion.awaitTagger(goOn);
      // What came under the tagger before is all in the lane after this.
      boolean through = goOn.getAsBoolean() && filling.fill(begun, goOn);
      boolean done = through && replay(settings, session, promotion, goOn);
      topologies.requireWell();
      if (!done) {
        return stopped();
      }
      topologies.awaitDrained(stay);
      Object unused = lanes.at(LaneStage.PROMOTED, lanes.require(lane));
      notes()
          .say("lane %s is live. No longer needed: tidings lanes --drop %s".formatted(lane, lane));
      return DONE;
    }
  }

  private int stopped() {
    notes().say("Stopped. Go on with: tidings promote " + lane);
    return FAILED;
  }

  private void sayKnowledge(Map<String, Optional<KnowledgeLine>> changes, String will) {
    String put = ids(changes, true);
    String removed = ids(changes, false);
    if (!put.isEmpty()) {
      notes().say("knowledge that %s put: %s".formatted(will, put));
    }
    if (!removed.isEmpty()) {
      notes()
          .say(
              "knowledge that %s removed, since the lane has none of it: %s"
                  .formatted(will, removed));
    }
  }

  private static String ids(Map<String, Optional<KnowledgeLine>> changes, boolean put) {
    return changes.entrySet().stream()
        .filter(change -> change.getValue().isPresent() == put)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  /** Whether no article differs any more; if not, it was told to stop. */
  private boolean replay(
      Settings settings, Session session, Promotion promotion, BooleanSupplier goOn) {
    ReplaySettings pace = settings.replay();
    Replayer replayer =
        new Replayer(
            session.connection(),
            session.topics(),
            rate == null ? pace : pace.withLimit(rate),
            Clock.systemUTC());
    Set<String> differing = promotion.differing();
    for (int round = 0; !differing.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw new LaneException(
            "%d articles still differ from lane %s, %s among them; see: tidings diff live %s"
                .formatted(differing.size(), lane, differing.iterator().next(), lane));
      }
      try (ReplayProgress progress = new ReplayProgress(notes(), surveyed -> {})) {
        ReplayEnd end = replayer.run(promotion.order(differing), progress, goOn);
        if (!(end instanceof ReplayEnd.Done done)) {
          say(end);
          return false;
        }
        out()
            .printf(
                "%d articles differ from lane %s: %d were looked at again%n",
                differing.size(), lane, done.report().done());
        out().flush();
      }
      differing = promotion.differing();
    }
    return true;
  }

  private void say(ReplayEnd end) {
    if (end instanceof ReplayEnd.TakenOver) {
      notes().warn("Another process has gone on with this promotion; this one ends.");
    } else if (end instanceof ReplayEnd.Cancelled) {
      notes().warn("The replay of this promotion was cancelled.");
    }
  }
}
