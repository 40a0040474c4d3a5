package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A registry that goes and comes back: no article is dropped for it. */
@TestInstance(Lifecycle.PER_CLASS)
final class RegistryOutageIT {

  /** Longer than a transaction of the topologies may stay open. */
  private static final Duration LONG = Duration.ofSeconds(15);

  private Path folder;
  private ContainerCluster cluster;
  private boolean registryIsAway;

  @BeforeAll
  void start(@TempDir Path folder) {
    this.folder = folder;
    cluster = ContainerCluster.start();
    try (TidingsProcess stream = cluster.stream(folder)) {
      cluster.run(folder, "publish", News.write(folder, 0, 1, 1).toString()).succeeded();
      Outcome.awaitEnriched(cluster.client(), 1);
      stream.stop();
    }
  }

  @AfterEach
  void bringTheRegistryBack() {
    if (registryIsAway) {
      registryComesBack();
    }
  }

  @AfterAll
  void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void anArticleWaitsForTheRegistry() throws InterruptedException {
    byte[] article = article("waits");
    try (TidingsProcess stream = cluster.stream(folder)) {
      registryGoesAway();
      send("waits", article);
      TimeUnit.SECONDS.sleep(LONG.toSeconds());
      assertThat(stream.isAlive()).isTrue();
      assertThat(isIn(Outcome.ENRICHED, "waits")).isFalse();

      registryComesBack();

      awaitEnriched("waits");
      assertThat(isIn(Outcome.DEAD_LETTERS, "waits")).isFalse();
    }
  }

  @Test
  void anArticleThatIsReadButNotWrittenWaitsForTheRegistry() throws InterruptedException {
    byte[] article = article("half-way");
    try (TidingsProcess stream = cluster.stream(folder)) {
      // Makes known the schema of what is read, and not that of what is written.
      send("cut-short", Arrays.copyOf(article, article.length / 2));
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> isIn(Outcome.DEAD_LETTERS, "cut-short"));
      registryGoesAway();
      send("half-way", article);
      TimeUnit.SECONDS.sleep(LONG.toSeconds());
      assertThat(stream.isAlive()).isTrue();

      registryComesBack();

      awaitEnriched("half-way");
      assertThat(isIn(Outcome.DEAD_LETTERS, "half-way")).isFalse();
    }
  }

  @Test
  void aRegistryThatStaysAwayStopsTheTopologiesAndLosesNothing() {
    byte[] article = article("outlasts");
    try (TidingsProcess stream = cluster.stream(folder, "--registry-patience-seconds", "2")) {
      registryGoesAway();

      send("outlasts", article);

      TidingsProcess.Result ended = stream.result();
      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.err().lines().filter(line -> line.startsWith("tidings:")))
          .singleElement()
          .asString()
          .startsWith("tidings: tidings-enrichment has stopped: The schema registry at http")
          .contains("does not answer as it should", "Check that it runs");
      assertThat(ended.err()).doesNotContain("\tat ");
    }
    registryComesBack();
    try (TidingsProcess stream = cluster.stream(folder)) {
      awaitEnriched("outlasts");
      assertThat(isIn(Outcome.DEAD_LETTERS, "outlasts")).isFalse();
      assertThat(stream.isAlive()).isTrue();
    }
  }

  @Test
  void streamDoesNotStartWithoutARegistry() {
    registryGoesAway();

    TidingsProcess.Result ended = cluster.run(folder, "stream", "--registry-patience-seconds", "1");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .startsWith("tidings: The schema registry at http")
        .contains("Check that it runs");
  }

  private void registryGoesAway() {
    cluster.registry().halt();
    registryIsAway = true;
  }

  private void registryComesBack() {
    cluster.registry().resume();
    registryIsAway = false;
  }

  private byte[] article(String id) {
    return cluster.client().articleLike(News.id(0), id);
  }

  private void send(String id, byte[] article) {
    cluster.client().send(Outcome.ARTICLES, id, article);
  }

  private void awaitEnriched(String id) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(isIn(Outcome.ENRICHED, id)).isTrue());
    assertThat(cluster.client().latest(Outcome.ENRICHED)).containsKey(id);
  }

  private boolean isIn(String topic, String id) {
    return cluster.client().bytes(topic).stream().anyMatch(record -> id.equals(record.key()));
  }
}
