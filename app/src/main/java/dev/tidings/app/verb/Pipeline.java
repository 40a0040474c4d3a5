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
import dev.tidings.tagging.Tagger;
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
  private final List<String> warnings;

  private Pipeline(
      Session session, StateFolder stateFolder, TopologyRunner runner, List<String> warnings) {
    this.session = session;
    this.stateFolder = stateFolder;
    this.runner = runner;
    this.warnings = warnings;
  }

  /** Starts; the topologies may still be taking their partitions when this returns. */
  static Pipeline start(Settings settings, Set<Part> parts, Stages stages, Consumer<String> notes) {
    CompletableFuture<Tagger> tagger = CompletableFuture.supplyAsync(() -> tagger(settings));
    if (!settings.knowledge().isEmpty()) {
      // A mistake in a user's file should be told before a cluster is started for nothing.
      Tagger unused = tagger.join();
    }
    Session session = Session.open(settings, stages, notes);
    try {
      Session.Preparation preparation = session.prepare();
      stages.done("make topics and register schemas");
      StateFolder stateFolder = StateFolder.take(settings.dataDir());
      TopologyRunner runner =
          TopologyRunner.start(
              parts,
              session.connection(),
              LaneName.LIVE,
              tagger::join,
              settings.streams(),
              stateFolder.path());
      stages.done("start the topologies");
      return new Pipeline(session, stateFolder, runner, warnings(preparation));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The tagger with the user's own actors on top. */
  static Tagger tagger(Settings settings) {
    Taggers.Builder tagger = Taggers.builder().maxCodePoints(settings.maxArticleBytes());
    settings.knowledge().forEach(tagger::knowledge);
    return tagger.build();
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
      stateFolder.close();
    } finally {
      session.close();
    }
  }
}
