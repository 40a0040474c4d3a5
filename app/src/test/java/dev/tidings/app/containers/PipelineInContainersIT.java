package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an article through a given cluster. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
final class PipelineInContainersIT {

  private static final int ARTICLES = 30;

  @TempDir private Path folder;
  private ContainerCluster cluster;

  @BeforeAll
  void start() {
    cluster = ContainerCluster.start();
  }

  @AfterAll
  void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(1)
  void runOnceTagsAndCountsIntoTheGivenCluster() {
    Path news = News.write(folder, 0, ARTICLES, 1);

    TidingsProcess.Result run =
        cluster.run(folder, "run", "--once", "--json", news.toString()).succeeded();

    assertThat(run.lines()).filteredOn(line -> line.contains("\"article\"")).hasSize(ARTICLES);
    Outcome.requireExact(cluster.client(), ARTICLES);
  }

  @Test
  @Order(2)
  void streamTakesUpWhatIsPublishedRevisedAndTakenDown() {
    try (TidingsProcess stream = cluster.stream(folder)) {
      publish(News.write(folder, ARTICLES, 2 * ARTICLES, 1));
      publish(News.write(folder, 0, 10, 2));
      cluster.run(folder, "takedown", News.id(3), News.id(40)).succeeded();

      Outcome.awaitExact(cluster.client(), 2 * ARTICLES - 2);
      assertThat(stream.stop().err()).doesNotContain("Exception");
    }
  }

  @Test
  @Order(3)
  void countsPrintsWhatThePlainClientReads() {
    long actors =
        cluster.client().latest(Outcome.ACTORS).values().stream()
            .map(day -> day.get("actorId").toString())
            .distinct()
            .count();

    List<String> lines = cluster.run(folder, "counts", "--json").succeeded().lines();

    assertThat(lines).hasSize((int) actors);
  }

  @Test
  @Order(4)
  void leavesNothingOfAnEmbeddedClusterBehind() {
    assertThat(folder.resolve(".tidings/broker")).doesNotExist();
    assertThat(Files.exists(folder.resolve(".tidings/streams"))).isTrue();
  }

  private void publish(Path news) {
    cluster.run(folder, "publish", news.toString()).succeeded();
  }
}
