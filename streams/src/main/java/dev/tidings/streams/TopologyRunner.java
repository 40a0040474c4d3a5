package dev.tidings.streams;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Registry;
import dev.tidings.schema.Topics;
import dev.tidings.tagging.Tagger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs topologies and owns their lifecycle. Where one dies, {@link #failure} completes
 * exceptionally; the owner then closes the runner and exits.
 */
public final class TopologyRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopologyRunner.class);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

  private final List<KafkaStreams> running = new ArrayList<>();
  private final List<CompletableFuture<Void>> ready = new ArrayList<>();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();

  private TopologyRunner() {}

  /**
   * Starts topologies; the topics they read must be there.
   *
   * @param lane whose topologies: its application ids and topics
   * @param tagger asked before each article which tagger is to be used now
   * @param stateFolder where their state stores live, one folder for each process
   */
  public static TopologyRunner start(
      Set<Part> parts,
      Connection connection,
      LaneName lane,
      Supplier<Tagger> tagger,
      StreamsSettings settings,
      Path stateFolder) {
    Topics topics = new Topics(new Registry(connection, settings.registryPatience())).in(lane);
    String instanceId = InstanceId.of(stateFolder);
    TopologyRunner runner = new TopologyRunner();
    for (Part part : EnumSet.copyOf(parts)) {
      StreamsConfig config =
          settings.named(
              instanceId,
              settings.config(
                  part.applicationId(lane), connection, topics.deadLetters().name(), stateFolder));
      runner.start(part, new KafkaStreams(part.topology(topics, tagger, config), config));
    }
    return runner;
  }

  private void start(Part part, KafkaStreams streams) {
    CompletableFuture<Void> isReady = new CompletableFuture<>();
    ready.add(isReady);
    running.add(streams);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            isReady.complete(null);
          } else if (now == KafkaStreams.State.ERROR) {
            fail(part, new IllegalStateException("it went into state ERROR"));
          }
        });
    streams.setUncaughtExceptionHandler(
        exception -> {
          fail(part, exception);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
  }

  private void fail(Part part, Throwable cause) {
    LOG.error("{} has stopped", part.applicationId(), cause);
    TopologyFailedException failed = new TopologyFailedException(part.applicationId(), cause);
    failure.completeExceptionally(failed);
    ready.forEach(waiting -> waiting.completeExceptionally(failed));
  }

  /** Completes once each topology has its partitions and its state; exceptionally if one died. */
  public CompletableFuture<Void> ready() {
    return CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
  }

  /** Completes, exceptionally, when a topology has died. */
  public CompletableFuture<Void> failure() {
    return failure;
  }

  /** Stops all of them, leaving their groups so that others take over at once. */
  @Override
  public void close() {
    CloseOptions leaving =
        CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(LONGEST_CLOSE);
    running.parallelStream()
        .forEach(
            streams -> {
              if (!streams.close(leaving)) {
                LOG.warn("a topology took longer than {} to stop", LONGEST_CLOSE);
              }
            });
  }

  /** The topologies by name. */
  public enum Part {
    /** Articles to tagged articles. */
    ENRICHMENT(EnrichmentTopology.APPLICATION_ID) {
      @Override
      Topology topology(Topics topics, Supplier<Tagger> tagger, StreamsConfig config) {
        return EnrichmentTopology.build(topics, tagger, new TopologyConfig(config));
      }
    },
    /** Tagged articles to stories. */
    STORIES(StoryTopology.APPLICATION_ID) {
      @Override
      Topology topology(Topics topics, Supplier<Tagger> tagger, StreamsConfig config) {
        return StoryTopology.build(topics, new TopologyConfig(config));
      }
    },
    /** Tagged articles and their stories to counts per actor. */
    ACTOR_COUNTS(ActorCountTopology.APPLICATION_ID) {
      @Override
      Topology topology(Topics topics, Supplier<Tagger> tagger, StreamsConfig config) {
        return ActorCountTopology.build(topics, new TopologyConfig(config));
      }
    };

    private final String applicationId;

    Part(String applicationId) {
      this.applicationId = applicationId;
    }

    /** The application id in the live pipeline, and so the consumer group. */
    public String applicationId() {
      return applicationId;
    }

    /** The application id in a lane, and so the consumer group. */
    public String applicationId(LaneName lane) {
      return lane.inLane(applicationId);
    }

    abstract Topology topology(Topics topics, Supplier<Tagger> tagger, StreamsConfig config);
  }
}
