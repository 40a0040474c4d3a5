package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays on a given cluster where nobody runs the topologies, or nobody does any more. */
final class ReplayOutageIT {

  private static final int ARTICLES = 200;

  @TempDir private Path folder;
  private EmbeddedCluster cluster;
  private Connection connection;

  @BeforeEach
  void start() {
    cluster =
        EmbeddedCluster.start(
            EmbeddedClusterSettings.in(folder.resolve("cluster"))
                .withBrokerPort(0)
                .withRegistryPort(0));
    connection =
        Connection.to(cluster.address().bootstrapServers(), cluster.address().registryUrl());
  }

  @AfterEach
  void end() {
    cluster.close();
  }

  @Test
  void saysWhereNobodyRunsTheTopologies() {
    result("topics").succeeded();
    result("schemas").succeeded();

    result("replay").failedWith(1, "No process runs the topologies on the cluster at");
  }

  @Test
  void waitsForEnrichmentThatHasDiedAndGoesOnWithTheNext() {
    TidingsProcess first = process("stream");
    first.awaitErr(line -> line.startsWith("Running."));
    try (Newsroom newsroom = new Newsroom(connection, new Random(3));
        Outcomes outcomes = new Outcomes(connection)) {
      newsroom.publish(ARTICLES);
      newsroom.finish();
      outcomes.awaitDrained();

      try (TidingsProcess replay = process("replay", "--json", "--rate=20/s")) {
        replay.awaitErr(line -> line.startsWith("Begun"));
        Wait.until("some are replayed", Duration.ofSeconds(60), () -> done() > 10);
        first.kill();
        replay.awaitErr(line -> line.startsWith("No process runs the enrichment any more"));
        try (TidingsProcess second = process("stream")) {
          Result result = replay.result();

          JsonNode report = result.succeeded().withoutNoise().json().get(0);
          assertThat(report.get("outcomes").get("UNCHANGED").asInt()).isEqualTo(ARTICLES);
          outcomes.awaitDrained();
          assertThat(outcomes.counts()).isEqualTo(BatchJob.counts(newsroom.current()));
          second.stop();
        }
      }
    } finally {
      first.close();
    }
  }

  private long done() {
    return result("replays", "--json").succeeded().json().stream()
        .mapToLong(replay -> replay.get("sent").asLong())
        .sum();
  }

  private Result result(String... arguments) {
    try (TidingsProcess process = process(arguments)) {
      return process.result();
    }
  }

  private TidingsProcess process(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 4);
    all[arguments.length] = "--bootstrap-server";
    all[arguments.length + 1] = connection.bootstrapServers();
    all[arguments.length + 2] = "--registry";
    all[arguments.length + 3] = connection.registryUrl();
    return TidingsProcess.start(folder, all);
  }
}
