package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same articles under the same versions give the same bytes. */
final class DeterminismIT {

  private static final int CORPUS_ARTICLES = 100;

  @TempDir private Path folder;

  @Test
  void freshClustersHoldTheSameBytes() {
    List<String> sources = new ArrayList<>(List.of(SharedData.seeds().toString()));
    SharedData.corpus()
        .ifPresent(
            corpus -> sources.add(SharedData.firstOfCorpus(CORPUS_ARTICLES, folder).toString()));

    Map<String, List<Byte>> once = enrichedInAFreshCluster("once", sources);
    Map<String, List<Byte>> again = enrichedInAFreshCluster("again", sources);

    assertThat(once).hasSizeGreaterThanOrEqualTo(11);
    assertThat(again.keySet()).isEqualTo(once.keySet());
    assertThat(again.keySet())
        .allSatisfy(id -> assertThat(again.get(id)).as(id).isEqualTo(once.get(id)));
  }

  private Map<String, List<Byte>> enrichedInAFreshCluster(String name, List<String> sources) {
    EmbeddedClusterSettings settings =
        EmbeddedClusterSettings.in(folder.resolve(name)).withBrokerPort(0).withRegistryPort(0);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(settings)) {
      String broker = cluster.address().bootstrapServers();
      String registry = cluster.address().registryUrl();
      List<String> command = new ArrayList<>(List.of("run", "--once"));
      command.addAll(List.of("--bootstrap-server", broker, "--registry", registry));
      command.addAll(List.of("--data-dir", folder.resolve(name).toString()));
      command.addAll(sources);
      TidingsProcess.run(folder, command.toArray(String[]::new)).succeeded();
      try (Outcomes outcomes = new Outcomes(Connection.to(broker, registry))) {
        return outcomes.enrichedBytes();
      }
    }
  }
}
