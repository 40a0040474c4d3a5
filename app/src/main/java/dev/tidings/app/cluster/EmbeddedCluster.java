package dev.tidings.app.cluster;

import dev.tidings.app.cluster.ClusterState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A broker in this JVM and a registry beside it, on loopback only, with data that outlives them.
 * One process at a time may own a data directory; others find it with {@link #findRunning}.
 */
public final class EmbeddedCluster implements AutoCloseable {
  private static final Duration LONGEST_END_OF_REGISTRY = Duration.ofSeconds(10);

  private final DataDir dataDir;
  private final OwnerLock lock;
  private final ClusterAddress address;
  private final ClusterParts parts;
  private final CompletableFuture<Void> failure;
  private final Thread closeAtExit = new Thread(this::shutDown, "close-embedded-cluster");
  private boolean closed;

  private EmbeddedCluster(
      DataDir dataDir,
      OwnerLock lock,
      ClusterAddress address,
      ClusterParts parts,
      CompletableFuture<Void> failure) {
    this.dataDir = dataDir;
    this.lock = lock;
    this.address = address;
    this.parts = parts;
    this.failure = failure;
  }

  /**
   * Starts both and returns when both serve.
   *
   * @throws ClusterException when they cannot, having stopped what had started
   */
  public static EmbeddedCluster start(EmbeddedClusterSettings settings) {
    DataDir dataDir = new DataDir(settings.dataDir());
    RegistryDistribution distribution = RegistryDistribution.find(settings.registryHome());
    dataDir.prepare();
    try (Unwind unwind = new Unwind()) {
      OwnerLock lock = own(dataDir);
      unwind.onFailure(lock::close);
      awaitEndOfLastRegistry(dataDir);
      Ports ports =
          Ports.choose(
              settings.brokerPort(),
              settings.registryPort(),
              dataDir.read(dataDir.ports(), Ports.class));
      unwind.onFailure(() -> dataDir.delete(dataDir.state()));
      dataDir.write(dataDir.state(), ClusterState.of(Phase.STARTING, ports.address()));

      CompletableFuture<Void> failure = new CompletableFuture<>();
      ClusterParts parts =
          ClusterParts.start(dataDir, ports, distribution, settings.startTimeout(), failure);
      unwind.onFailure(parts::close);
      dataDir.write(dataDir.ports(), ports);
      dataDir.write(dataDir.state(), ClusterState.of(Phase.READY, ports.address()));

      EmbeddedCluster cluster = new EmbeddedCluster(dataDir, lock, ports.address(), parts, failure);
      if (settings.closeAtExit()) {
        Runtime.getRuntime().addShutdownHook(cluster.closeAtExit);
      }
      unwind.keepAll();
      return cluster;
    }
  }

  /**
   * The cluster that another process (or another part of this one) runs on this folder. Waits for
   * one that is starting.
   *
   * @return empty when nobody runs one; what a dead owner left is ignored
   * @throws ClusterException when the owner does not get ready in this time
   */
  public static Optional<ClusterAddress> findRunning(Path folder, Duration timeout) {
    DataDir dataDir = new DataDir(folder.toAbsolutePath().normalize());
    long deadline = System.nanoTime() + timeout.toNanos();
    while (isOwned(dataDir)) {
      Optional<ClusterState> state = dataDir.read(dataDir.state(), ClusterState.class);
      if (state.filter(ClusterState::ready).isPresent()) {
        return state.map(ClusterState::address);
      }
      if (System.nanoTime() > deadline) {
        throw new ClusterException(
            ownerOf(dataDir)
                + " has taken "
                + dataDir.root()
                + " but has no cluster ready after "
                + timeout.toSeconds()
                + " s; wait for it or end it");
      }
      Pause.millis(50);
    }
    return Optional.empty();
  }

  public ClusterAddress address() {
    return address;
  }

  /** How long each part took to come up, by its name: broker, registry. They start at once. */
  public Map<String, Duration> startupTimes() {
    return parts.startupTimes();
  }

  /**
   * Completes exceptionally, with a {@link ClusterException}, when the broker or the registry stops
   * by itself; normally when this is closed.
   */
  public CompletableFuture<Void> failure() {
    return failure.copy();
  }

  /** Stops both and gives the folder free. */
  @Override
  public void close() {
    shutDown();
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException e) {
      // The JVM is shutting down: the hook has run or finds nothing to do.
    }
  }

  private synchronized void shutDown() {
    if (closed) {
      return;
    }
    closed = true;
    failure.complete(null);
    dataDir.delete(dataDir.state());
    parts.close();
    lock.close();
  }

  private static OwnerLock own(DataDir dataDir) {
    try {
      return OwnerLock.take(dataDir.lock())
          .orElseThrow(
              () ->
                  new ClusterException(
                      ownerOf(dataDir)
                          + " runs a cluster in "
                          + dataDir.root()
                          + " already; use that one, end it, or choose another folder"));
    } catch (IOException e) {
      throw new ClusterException(
          "Cannot lock " + dataDir.lock() + " (" + ClusterException.reason(e) + ")", e);
    }
  }

  /**
   * A registry whose owner was killed has its port and its database for a moment longer. Without
   * this its successor would have to take another port, and clients would not find it.
   */
  private static void awaitEndOfLastRegistry(DataDir dataDir) {
    long deadline = System.nanoTime() + LONGEST_END_OF_REGISTRY.toNanos();
    while (isHeld(dataDir, dataDir.registryLock()) && System.nanoTime() < deadline) {
      Pause.millis(20);
    }
  }

  private static boolean isOwned(DataDir dataDir) {
    return isHeld(dataDir, dataDir.lock());
  }

  private static boolean isHeld(DataDir dataDir, Path lock) {
    try {
      return OwnerLock.isHeld(lock);
    } catch (IOException e) {
      throw new ClusterException(
          "Cannot tell whether a cluster runs in "
              + dataDir.root()
              + " ("
              + ClusterException.reason(e)
              + ")",
          e);
    }
  }

  private static String ownerOf(DataDir dataDir) {
    return dataDir
        .read(dataDir.state(), ClusterState.class)
        .map(state -> "Process " + state.pid())
        .orElse("Another process");
  }
}
