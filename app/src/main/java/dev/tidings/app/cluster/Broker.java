package dev.tidings.app.cluster;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka broker and controller in this JVM. */
final class Broker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

  private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(15);

  private final KafkaRaftServer server;

  private Broker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Returns when clients can use it.
   *
   * @param timeout how long that may take
   * @param failure completed exceptionally when it meets a fault it cannot go on from
   */
  static Broker start(
      DataDir dataDir, int port, Duration timeout, CompletableFuture<Void> failure) {
    Path logDir = dataDir.broker();
    try (Unwind unwind = new Unwind()) {
      int controllerPort = Ports.anyFree(Set.of(port));
      interceptExit(failure);
      if (Aftermath.isOfAKill(logDir)) {
        Aftermath.giveUpTheDead(logDir, port);
      }
      format(logDir);
      KafkaConfig config = new KafkaConfig(BrokerSettings.of(logDir, port, controllerPort), false);
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
      unwind.onFailure(() -> shutDownHalfStarted(server));
      startUp(server, timeout, failure);
      unwind.keepAll();
      return new Broker(server);
    } catch (Exception | LinkageError e) {
      throw new ClusterException(
          "The Kafka broker did not start on port "
              + port
              + " with its data in "
              + logDir
              + " ("
              + ClusterException.reason(e)
              + "); "
              + advice(e, dataDir),
          e);
    }
  }

  /** Kafka's own start never ends where a part of it dies on the way; this one does. */
  private static void startUp(
      KafkaRaftServer server, Duration timeout, CompletableFuture<Void> failure)
      throws InterruptedException {
    CompletableFuture<Void> started =
        CompletableFuture.runAsync(server::startup, Broker::inOwnThread);
    try {
      CompletableFuture.anyOf(started, failure).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("it was not up after " + timeout.toSeconds() + " s", e);
    }
  }

  /** What is half started may not be able to stop; the process goes on to say what is wrong. */
  private static void shutDownHalfStarted(KafkaRaftServer server) {
    try {
      CompletableFuture.runAsync(server::shutdown, Broker::inOwnThread)
          .get(LONGEST_SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The broker that did not start did not stop either", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void inOwnThread(Runnable task) {
    Thread thread = new Thread(task, "embedded-broker");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static String advice(Throwable failure, DataDir dataDir) {
    return ClusterException.innermost(failure) instanceof BindException
        ? "someone took the port just now: start again, and another is chosen"
        : "if nothing in it is needed, delete " + dataDir.root();
  }

  private static void format(Path logDir) throws Exception {
    if (Files.exists(logDir.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(logDir.toString())
          .addDirectory(logDir.toString())
          .setPrintStream(nowhere)
          .setHasDynamicQuorum(false)
          .run();
    }
  }

  /**
   * Kafka ends the process when it cannot go on. Here it is a guest: the owner hears of it and
   * decides.
   */
  private static void interceptExit(CompletableFuture<Void> failure) {
    Exit.Procedure procedure = (status, message) -> failOver(failure, status, message);
    Exit.setExitProcedure(procedure);
    Exit.setHaltProcedure(procedure);
  }

  private static void failOver(CompletableFuture<Void> failure, int status, String message) {
    ClusterException exception =
        new ClusterException(
            "The Kafka broker stopped on a fatal fault (status %d%s); see the log"
                .formatted(status, message == null ? "" : ", " + message));
    LOG.error("Kafka asked to end the process", exception);
    failure.completeExceptionally(exception);
    throw exception;
  }
}
