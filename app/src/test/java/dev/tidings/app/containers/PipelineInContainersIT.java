package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an article through a given cluster. */
final class PipelineInContainersIT {

  private static final int ARTICLES = 30;

  @TempDir private Path folder;

  @Test
  void articlesGoThroughAGivenClusterAsTheyAreRunStreamedRevisedAndTakenDown() {
    try (ContainerCluster cluster = ContainerCluster.start()) {
      assertThat(runOnce(cluster, News.write(folder, 0, ARTICLES, 1))).hasSize(ARTICLES);
      Outcome.requireExact(cluster.client(), ARTICLES);

      try (TidingsProcess stream = cluster.stream(folder)) {
        publish(cluster, News.write(folder, ARTICLES, 2 * ARTICLES, 1));
        publish(cluster, News.write(folder, 0, 10, 2));
        cluster.run(folder, "takedown", News.id(3), News.id(40)).succeeded();

        Outcome.awaitExact(cluster.client(), 2 * ARTICLES - 2);
        assertThat(countedActors(cluster)).hasSize(actorsThatAPlainClientReads(cluster));
        assertThat(stream.stop().err()).doesNotContain("Exception");
      }
      assertThat(folder.resolve(".tidings/streams")).exists();
      assertThat(folder.resolve(".tidings/broker")).doesNotExist();
    }
  }

  /** The article lines that it prints. */
  private List<String> runOnce(ContainerCluster cluster, Path news) {
    return cluster
        .run(folder, "run", "--once", "--json", news.toString())
        .succeeded()
        .lines()
        .stream()
        .filter(line -> line.contains("\"type\":\"article\""))
        .toList();
  }

  private void publish(ContainerCluster cluster, Path news) {
    cluster.run(folder, "publish", news.toString()).succeeded();
  }

  private List<String> countedActors(ContainerCluster cluster) {
    return cluster.run(folder, "counts", "--json").succeeded().lines();
  }

  private static int actorsThatAPlainClientReads(ContainerCluster cluster) {
    return (int)
        cluster.client().latest(Outcome.ACTORS).values().stream()
            .map(day -> day.get("actorId").toString())
            .distinct()
            .count();
  }
}
