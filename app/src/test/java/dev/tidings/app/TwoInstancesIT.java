package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import dev.tidings.streams.TopologyRunner.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two {@code stream} processes share a cluster's work, and one of them ends. */
final class TwoInstancesIT {

  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final int ARTICLES = 150;
  private static final int PARTITIONS = 6;

  @TempDir private Path folder;
  private EmbeddedCluster cluster;
  private Connection connection;
  private TidingsProcess first;
  private TidingsProcess second;

  @BeforeEach
  void startBoth() {
    cluster =
        EmbeddedCluster.start(
            EmbeddedClusterSettings.in(folder.resolve("cluster"))
                .withBrokerPort(0)
                .withRegistryPort(0));
    connection =
        Connection.to(cluster.address().bootstrapServers(), cluster.address().registryUrl());
    first = stream();
    first.awaitErr(line -> line.startsWith("Running."));
    second = stream();
    awaitWorkSharedAmong(2);
  }

  @AfterEach
  void end() {
    Stream.of(first, second).parallel().forEach(TidingsProcess::close);
    cluster.close();
  }

  @Test
  void stoppedOneHandsItsWorkOver() {
    endSecondWhilePublishing(second::stop, "stopped");
  }

  @Test
  void killedOneLosesItsWorkToTheOther() {
    endSecondWhilePublishing(second::kill, "killed");
  }

  private void endSecondWhilePublishing(Runnable end, String how) {
    try (Newsroom newsroom = new Newsroom(connection, new Random(how.hashCode()));
        Outcomes outcomes = new Outcomes(connection)) {
      newsroom.publish(ARTICLES);
      newsroom.work(ARTICLES);
      end.run();
      Duration movedAfter = awaitWorkSharedAmong(1);
      Figures.say("partitions of one " + how + " are another's", movedAfter);
      newsroom.work(ARTICLES);
      newsroom.finish();
      outcomes.awaitDrained();

      assertThat(outcomes.counts()).isEqualTo(BatchJob.counts(newsroom.current()));
      outcomes.assertEachRecordEndedOnce();
    }
  }

  private TidingsProcess stream() {
    return TidingsProcess.start(
        folder,
        "stream",
        "--bootstrap-server",
        connection.bootstrapServers(),
        "--registry",
        connection.registryUrl());
  }

  private Duration awaitWorkSharedAmong(int instances) {
    Group enrichment = new Group(connection, Part.ENRICHMENT);
    Group counts = new Group(connection, Part.ACTOR_COUNTS);
    return Wait.until(
        instances + " instances share the work",
        LONGEST,
        () ->
            enrichment.sharesAmong(instances, "tidings.articles", PARTITIONS)
                && counts.sharesAmong(instances, "tidings.articles.enriched", PARTITIONS));
  }
}
