package dev.tidings.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedClusterIT {
  @TempDir private Path folder;

  @Test
  void keepsItsDataAndItsAddress() throws Exception {
    ClusterAddress before;
    try (EmbeddedCluster cluster = start()) {
      before = cluster.address();
      Clients clients = new Clients(before);
      clients.createTopic();
      clients.produce("a");
      assertThat(clients.registerSchema()).isEqualTo("{\"id\":1}");
    }
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedClusterSettings.in(folder))) {
      Clients clients = new Clients(cluster.address());
      assertThat(cluster.address()).isEqualTo(before);
      assertThat(clients.consume()).containsExactly("a");
      assertThat(clients.schema(1)).isPresent();
      assertThat(cluster.startupTimes()).containsOnlyKeys("broker", "registry");
    }
  }

  @Test
  void isFoundWhileItRunsAndHasOneOwner() {
    assertThat(findRunning()).isEmpty();
    try (EmbeddedCluster cluster = start()) {
      assertThat(findRunning()).contains(cluster.address());
      assertThatThrownBy(this::start)
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("Process " + ProcessHandle.current().pid());
      assertThat(cluster.failure()).isNotDone();
    }
    assertThat(findRunning()).isEmpty();
  }

  @Test
  void tellsWhenTheRegistryEndsByItself() {
    try (EmbeddedCluster cluster = start()) {
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
      assertThat(cluster.failure())
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(ClusterException.class)
          .withMessageContaining("registry.log");
    }
  }

  @Test
  void tellsWhenTheBrokerGivesUpAndKeepsTheProcess() {
    try (EmbeddedCluster cluster = start()) {
      assertThatThrownBy(() -> Exit.halt(1)).isInstanceOf(ClusterException.class);
      assertThat(cluster.failure()).failsWithin(1, TimeUnit.SECONDS);
    }
  }

  private EmbeddedCluster start() {
    return EmbeddedCluster.start(
        EmbeddedClusterSettings.in(folder).withBrokerPort(0).withRegistryPort(0));
  }

  private Optional<ClusterAddress> findRunning() {
    return EmbeddedCluster.findRunning(folder, Duration.ofSeconds(1));
  }
}
