package dev.tidings.app.session;

import dev.tidings.app.cluster.ClusterAddress;
import dev.tidings.app.cluster.ClusterException;
import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.Connection;
import dev.tidings.schema.Registry;
import dev.tidings.schema.SchemaRegistration;
import dev.tidings.schema.TopicCreation;
import dev.tidings.schema.TopicCreation.Standing;
import dev.tidings.schema.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * A session with a cluster: the one given; else the one that another process runs on this data
 * folder; else an embedded one, which then lives as long as the session.
 */
public final class Session implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Settings settings;
  private final Connection connection;
  private final @Nullable EmbeddedCluster embedded;
  private final Topics topics;

  private Session(Settings settings, Connection connection, @Nullable EmbeddedCluster embedded) {
    this.settings = settings;
    this.connection = connection;
    this.embedded = embedded;
    this.topics = new Topics(new Registry(connection, settings.streams().registryPatience()));
  }

  /**
   * Opens a session; an embedded cluster is up when this returns.
   *
   * @param notes told what takes a while
   */
  public static Session open(Settings settings, Stages stages, Consumer<String> notes) {
    Optional<Connection> given = settings.givenCluster();
    if (given.isPresent()) {
      Reachable.require(given.get());
      stages.done("reach the cluster");
      return new Session(settings, given.get(), null);
    }
    return running(settings, stages).orElseGet(() -> started(settings, stages, notes));
  }

  private static Optional<Session> running(Settings settings, Stages stages) {
    Optional<ClusterAddress> running =
        EmbeddedCluster.findRunning(settings.dataDir(), LONGEST_START);
    running.ifPresent(address -> stages.done("find the running cluster"));
    return running.map(address -> new Session(settings, connection(settings, address), null));
  }

  private static Session started(Settings settings, Stages stages, Consumer<String> notes) {
    notes.accept("Starting broker and registry in %s ...".formatted(settings.dataDir()));
    try {
      EmbeddedCluster cluster = EmbeddedCluster.start(settings.embeddedCluster());
      stages.done("start broker and registry", cluster.startupTimes());
      return new Session(settings, connection(settings, cluster.address()), cluster);
    } catch (ClusterException e) {
      // Another process may have been quicker.
      return running(settings, stages).orElseThrow(() -> e);
    }
  }

  private static Connection connection(Settings settings, ClusterAddress address) {
    return settings.connection(address.bootstrapServers(), address.registryUrl());
  }

  public Connection connection() {
    return connection;
  }

  public Topics topics() {
    return topics;
  }

  /** Whether this session runs the embedded cluster itself. */
  public boolean runsTheCluster() {
    return embedded != null;
  }

  /** Makes topics and registers schemas where they are missing. */
  public Preparation prepare() {
    return prepare(topics);
  }

  /** The same for the topics of some lane. */
  public Preparation prepare(Topics ofLane) {
    try (Admin admin = Admin.create(connection.clientProperties())) {
      List<TopicCreation.State> states =
          new TopicCreation(admin, settings.topics()).create(ofLane.all());
      return new Preparation(
          states,
          new SchemaRegistration(new Registry(connection, settings.streams().registryPatience()))
              .register(ofLane.all()));
    }
  }

  /**
   * Makes sure that the topics are there to be read.
   *
   * @throws NotPreparedException where they aren't and the cluster is not ours to prepare
   */
  public void requirePrepared() {
    if (runsTheCluster()) {
      Preparation unused = prepare();
      return;
    }
    try (Admin admin = Admin.create(connection.clientProperties())) {
      List<String> missing =
          new TopicCreation(admin, settings.topics())
              .check(topics.all()).stream()
                  .filter(state -> state.standing() == Standing.MISSING)
                  .map(TopicCreation.State::topic)
                  .toList();
      if (!missing.isEmpty()) {
        throw new NotPreparedException(connection.bootstrapServers(), missing);
      }
    }
  }

  /** Completes exceptionally when the embedded cluster dies; never where there is none. */
  public CompletableFuture<Void> failure() {
    return embedded == null ? new CompletableFuture<>() : embedded.failure();
  }

  /** Closes in good order, also when the thread has been interrupted to make it end. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      if (embedded != null) {
        embedded.close();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * How topics and schemas stand.
   *
   * @param topics in the catalogue's order
   * @param schemas in the catalogue's order
   */
  public record Preparation(
      List<TopicCreation.State> topics, List<SchemaRegistration.State> schemas) {}
}
