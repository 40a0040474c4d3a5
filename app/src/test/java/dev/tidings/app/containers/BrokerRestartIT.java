package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes and comes back while articles are on their way. */
final class BrokerRestartIT {

  private static final int FIRST = 100;
  private static final int ALL = 3_000;

  @TempDir private Path folder;

  @Test
  void countsAreExactWhenTheBrokerIsRestartedInTheMiddle() {
    try (ContainerCluster cluster = ContainerCluster.start();
        TidingsProcess stream = cluster.stream(folder)) {
      publish(cluster, News.write(folder, 0, FIRST, 1));
      Outcome.awaitEnriched(cluster.client(), FIRST);

      try (TidingsProcess publish = beginToPublish(cluster, News.write(folder, 50, ALL, 2))) {
        int tagged = Outcome.awaitEnriched(cluster.client(), FIRST + 1);
        cluster.broker().halt();
        cluster.broker().resume();
        assertThat(tagged).as("tagged before the restart").isLessThan(ALL);
        assertThat(publish.result().succeeded().err()).contains("published 2950, rejected 0");
      }

      publish(cluster, News.write(folder, 0, 20, 3));
      Outcome.awaitExact(cluster.client(), ALL);
      assertThat(cluster.client().bytes(Outcome.DEAD_LETTERS)).isEmpty();
      assertThat(stream.isAlive()).isTrue();
    }
  }

  private void publish(ContainerCluster cluster, Path news) {
    cluster.run(folder, "publish", news.toString()).succeeded();
  }

  private TidingsProcess beginToPublish(ContainerCluster cluster, Path news) {
    return cluster.begin(folder, "publish", news.toString());
  }
}
