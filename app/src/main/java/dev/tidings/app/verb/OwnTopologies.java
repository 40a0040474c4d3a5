package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.Stages;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.replay.Instances;
import dev.tidings.streams.replay.ReplayException;
import dev.tidings.streams.view.Backlog;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** The topologies, for as long as a command needs them and nobody else runs them. */
final class OwnTopologies implements AutoCloseable {

  private static final int LOOK_AGAIN_MILLIS = 100;

  private final Session session;
  private final @Nullable Pipeline pipeline;

  private OwnTopologies(Session session, @Nullable Pipeline pipeline) {
    this.session = session;
    this.pipeline = pipeline;
  }

  /**
   * Starts them on an embedded cluster where nobody runs them.
   *
   * @throws ReplayException where nobody does on a cluster that is not ours
   */
  static OwnTopologies whereNobodyRunsThem(Settings settings, Session session, Notes notes) {
    // Who was killed together with an embedded cluster is in its groups for some seconds.
    if (!session.runsTheCluster() && isEnrichmentRun(session)) {
      return new OwnTopologies(session, null);
    }
    if (settings.givenCluster().isPresent()) {
      throw new ReplayException(
          "No process runs the topologies on the cluster at %s; start one with: tidings stream"
              .formatted(session.connection().bootstrapServers()));
    }
    Pipeline pipeline =
        Pipeline.start(
            settings,
            EnumSet.allOf(Part.class),
            new Stages(Duration.ZERO, stage -> {}),
            notes::say);
    OwnTopologies topologies = new OwnTopologies(session, pipeline);
    try {
      CompletableFuture.anyOf(pipeline.ready(), pipeline.failure()).join();
      return topologies;
    } catch (RuntimeException e) {
      topologies.close();
      throw e;
    }
  }

  private static boolean isEnrichmentRun(Session session) {
    try (Instances instances = new Instances(session.connection(), LaneName.LIVE)) {
      return instances.run(Part.ENRICHMENT);
    }
  }

  /** Whether they have died; never where others run them. */
  boolean haveFailed() {
    return session.failure().isCompletedExceptionally()
        || (pipeline != null && pipeline.failure().isCompletedExceptionally());
  }

  /** Throws what they died of, if they have. */
  void requireWell() {
    if (haveFailed()) {
      session.failure().getNow(null);
      if (pipeline != null) {
        Object unused = pipeline.failure().getNow(null);
      }
    }
  }

  /** Waits until all there is is tagged, compared and counted; not where others run them. */
  void awaitDrained(BooleanSupplier goOn) {
    if (pipeline == null) {
      return;
    }
    try (Backlog backlog = new Backlog(session.connection(), session.topics())) {
      while (goOn.getAsBoolean()
          && !haveFailed()
          && (backlog.articlesAreBehind(backlog.articleEnds())
              || backlog.storiesAreBehind()
              || backlog.countsAreBehind())) {
        pause();
      }
    }
    requireWell();
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    if (pipeline != null) {
      pipeline.close();
    }
  }
}
