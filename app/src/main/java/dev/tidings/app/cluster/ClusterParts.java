package dev.tidings.app.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The broker and the registry, started and stopped side by side. */
record ClusterParts(Broker broker, RegistryProcess registry, Map<String, Duration> startupTimes)
    implements AutoCloseable {

  /**
   * @param failure completed exceptionally when one of them stops by itself
   */
  static ClusterParts start(
      DataDir dataDir,
      Ports ports,
      RegistryDistribution distribution,
      Duration timeout,
      CompletableFuture<Void> failure) {
    long start = System.nanoTime();
    try (Unwind unwind = new Unwind()) {
      RegistryProcess registry = RegistryProcess.start(distribution, dataDir, ports.registry());
      unwind.onFailure(registry::close);
      CompletableFuture<Duration> registryTime =
          CompletableFuture.supplyAsync(
              () -> {
                registry.awaitReady(timeout);
                return since(start);
              },
              ClusterParts::inOwnThread);

      Broker broker = Broker.start(dataDir, ports.broker(), timeout, failure);
      unwind.onFailure(broker::close);
      Duration brokerTime = since(start);

      var times = Map.of("broker", brokerTime, "registry", join(registryTime));
      registry.onExit(
          () -> failure.completeExceptionally(new ClusterException(registry.describeExit())));
      unwind.keepAll();
      return new ClusterParts(broker, registry, times);
    }
  }

  @Override
  public void close() {
    CompletableFuture<Void> registryClosed =
        CompletableFuture.runAsync(registry::close, ClusterParts::inOwnThread);
    broker.close();
    registryClosed.join();
  }

  private static Duration join(CompletableFuture<Duration> time) {
    try {
      return time.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ClusterException cause ? cause : e;
    }
  }

  /** Not the common pool: its few threads are for work that does not wait. */
  private static void inOwnThread(Runnable task) {
    Thread thread = new Thread(task, "embedded-registry");
    thread.setDaemon(true);
    thread.start();
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
