package dev.tidings.app;

import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import dev.tidings.streams.TopologyRunner.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A cluster, and {@code stream} processes that share its work. */
final class Instances implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final int PARTITIONS = 6;

  private final Path folder;
  private final EmbeddedCluster cluster;
  private final Connection connection;
  private final List<TidingsProcess> processes = new ArrayList<>();

  /** Starts them and waits until each has its part. */
  Instances(Path folder, int count) {
    this.folder = folder;
    cluster =
        EmbeddedCluster.start(
            EmbeddedClusterSettings.in(folder.resolve("cluster"))
                .withBrokerPort(0)
                .withRegistryPort(0));
    connection =
        Connection.to(cluster.address().bootstrapServers(), cluster.address().registryUrl());
    for (int i = 0; i < count; i++) {
      TidingsProcess process = begin("stream");
      processes.add(process);
      process.awaitErr(line -> line.startsWith("Running."));
    }
    awaitWorkSharedAmong(count);
  }

  Connection connection() {
    return connection;
  }

  List<TidingsProcess> processes() {
    return List.copyOf(processes);
  }

  /** Waits until so many have partitions, and says how long that took. */
  Duration awaitWorkSharedAmong(int instances) {
    Group enrichment = new Group(connection, Part.ENRICHMENT);
    Group counts = new Group(connection, Part.ACTOR_COUNTS);
    return Wait.until(
        instances + " instances share the work",
        LONGEST,
        () ->
            enrichment.sharesAmong(instances, "tidings.articles", PARTITIONS)
                && counts.sharesAmong(instances, "tidings.articles.enriched", PARTITIONS));
  }

  /** Runs a command on the cluster to its end. */
  TidingsProcess.Result run(String... arguments) {
    try (TidingsProcess process = begin(arguments)) {
      return process.result();
    }
  }

  /** Starts a command on the cluster. */
  TidingsProcess begin(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--bootstrap-server",
            connection.bootstrapServers(),
            "--registry",
            connection.registryUrl()));
    return TidingsProcess.start(folder, all.toArray(String[]::new));
  }

  @Override
  public void close() {
    processes.parallelStream().forEach(TidingsProcess::close);
    cluster.close();
  }
}
