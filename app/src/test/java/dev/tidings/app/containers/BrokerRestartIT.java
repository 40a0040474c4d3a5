package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes and comes back while articles are on their way. */
final class BrokerRestartIT {

  private static final int ARTICLES = 1_000;

  @TempDir private Path folder;

  @Test
  void countsAreExactWhenTheBrokerIsRestartedInTheMiddle() {
    try (ContainerCluster cluster = ContainerCluster.start();
        TidingsProcess stream = cluster.stream(folder)) {
      publish(cluster, News.write(folder, 0, 100, 1));
      Outcome.awaitEnriched(cluster.client(), 100);

      try (TidingsProcess publish =
          cluster.begin(folder, "publish", News.write(folder, 50, ARTICLES, 2).toString())) {
        Outcome.awaitEnriched(cluster.client(), 101);
        cluster.broker().halt();
        cluster.broker().resume();
        assertThat(publish.result().succeeded().err()).contains("published 950, rejected 0");
      }

      publish(cluster, News.write(folder, 0, 20, 3));
      Outcome.awaitExact(cluster.client(), ARTICLES);
      assertThat(cluster.client().bytes(Outcome.DEAD_LETTERS)).isEmpty();
      assertThat(stream.isAlive()).isTrue();
    }
  }

  private void publish(ContainerCluster cluster, Path news) {
    cluster.run(folder, "publish", news.toString()).succeeded();
  }
}
