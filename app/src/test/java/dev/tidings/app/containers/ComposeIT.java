package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docker-compose.yml}, as the README says to use it. */
final class ComposeIT {

  /** Twelve documents, one of them a revision of another. */
  private static final int SEEDS = 11;

  @TempDir private Path folder;

  @Test
  void tagsAndCountsAndScalesOut() {
    try (Compose compose = Compose.require()) {
      compose.run("build");
      compose.run("up", "-d");

      publish(compose, Path.of("../seeds").toAbsolutePath());
      awaitExact(compose, SEEDS);
      assertThat(countsOf(compose, "Taliban")).singleElement().asString().contains("ARMED_GROUP");

      scale(compose, 2);
      publish(compose, News.write(folder, 0, 200, 1));
      awaitExact(compose, SEEDS + 200);

      scale(compose, 1);
      publish(compose, News.write(folder, 0, 50, 2));
      awaitExact(compose, SEEDS + 200);
    }
  }

  private void publish(Compose compose, Path source) {
    compose.cluster().run(folder, "publish", source.toString()).succeeded();
  }

  private static void awaitExact(Compose compose, int articles) {
    Outcome.awaitExact(compose.cluster().client(), articles);
  }

  private List<String> countsOf(Compose compose, String actor) {
    return compose.cluster().run(folder, "counts", "--json", "--actor", actor).succeeded().lines();
  }

  /** Has so many containers share the work, and waits until they do. */
  private static void scale(Compose compose, int instances) {
    compose.run("up", "-d", "--scale", "stream=" + instances);
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(compose.cluster().client().members("tidings-actor-counts"))
                    .isEqualTo(instances));
  }
}
