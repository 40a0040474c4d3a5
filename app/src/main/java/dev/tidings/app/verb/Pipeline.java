package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.Stages;
import dev.tidings.app.session.StateFolder;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.TopicCreation;
import dev.tidings.schema.TopicCreation.Standing;
import dev.tidings.streams.TopologyRunner;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.knowledge.LiveKnowledge;
import dev.tidings.tagging.TaggerBase;
import dev.tidings.tagging.Taggers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A session with its topologies running. What takes long and can, starts side by side. */
final class Pipeline implements AutoCloseable {

  private final Session session;
  private final StateFolder stateFolder;
  private final TopologyRunner runner;
  private final LiveKnowledge knowledge;
  private final List<String> warnings;

  private Pipeline(
      Session session,
      StateFolder stateFolder,
      TopologyRunner runner,
      LiveKnowledge knowledge,
      List<String> warnings) {
    this.session = session;
    this.stateFolder = stateFolder;
    this.runner = runner;
    this.knowledge = knowledge;
    this.warnings = warnings;
  }

  /** Starts the live pipeline. */
  static Pipeline start(Settings settings, Set<Part> parts, Stages stages, Consumer<String> notes) {
    return start(settings, LaneName.LIVE, parts, stages, notes);
  }

  /**
   * Starts a lane's pipeline; the topologies may still be taking their partitions when this
   * returns.
   */
  static Pipeline start(
      Settings settings, LaneName lane, Set<Part> parts, Stages stages, Consumer<String> notes) {
    CompletableFuture<TaggerBase> base =
        CompletableFuture.supplyAsync(
            () -> lane.isLive() ? taggers(settings).base() : LaneFill.base(settings));
    if (!settings.knowledge().isEmpty()) {
      // A mistake in a user's file should be told before a cluster is started for nothing.
      TaggerBase unused = base.join();
    }
    Session session = Session.open(settings, stages, notes);
    try {
      Session.Preparation preparation = session.prepare();
      StateFolder stateFolder = stateFolder(settings, session, lane);
      stages.done("make topics and register schemas");
      LiveKnowledge knowledge =
          LiveKnowledge.follow(session.connection(), session.topics().in(lane), base, notes);
      TopologyRunner runner =
          TopologyRunner.start(
              parts, session.connection(), lane, knowledge, settings.streams(), stateFolder.path());
      stages.done("start the topologies");
      return new Pipeline(session, stateFolder, runner, knowledge, warnings(preparation));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static StateFolder stateFolder(Settings settings, Session session, LaneName lane) {
    return lane.isLive()
        ? StateFolder.take(settings.dataDir())
        : StateFolder.take(settings.dataDir(), LaneFill.requireWorkable(session, lane));
  }

  /** Taggers with the user's own actors on top of what ships. */
  static Taggers.Builder taggers(Settings settings) {
    Taggers.Builder taggers = Taggers.builder().maxCodePoints(settings.maxArticleBytes());
    settings.knowledge().forEach(taggers::knowledge);
    return taggers;
  }

  private static List<String> warnings(Session.Preparation preparation) {
    return preparation.topics().stream()
        .filter(state -> state.standing() == Standing.DIFFERS)
        .map(Pipeline::warning)
        .toList();
  }

  private static String warning(TopicCreation.State state) {
    return "topic %s is not as set (%s); it is used as it is"
        .formatted(state.topic(), String.join(", ", state.differences()));
  }

  Session session() {
    return session;
  }

  /** Topics that are not as set, in words. */
  List<String> warnings() {
    return warnings;
  }

  /** Completes when the topologies have their partitions. */
  CompletableFuture<Void> ready() {
    return runner.ready();
  }

  /** Completes exceptionally when a topology or the embedded cluster has died. */
  CompletableFuture<Object> failure() {
    return CompletableFuture.anyOf(runner.failure(), session.failure());
  }

  @Override
  public void close() {
    try {
      runner.close();
      knowledge.close();
      stateFolder.close();
    } finally {
      session.close();
    }
  }
}
