package dev.tidings.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process that owns a cluster ends. */
final class EndedOwnerIT {
  @TempDir private Path folder;
  private Process owner;
  private ClusterAddress address;
  private List<ProcessHandle> registries;

  @BeforeEach
  void startOwner() throws Exception {
    owner = OwnerProcess.start(folder);
    while (owner.isAlive() && !Files.exists(folder.resolve("cluster.json"))) {
      Pause.millis(20);
    }
    address = EmbeddedCluster.findRunning(folder, Duration.ofSeconds(60)).orElseThrow();
    registries = owner.children().toList();
    assertThat(registries).hasSize(1);
  }

  @AfterEach
  void leaveNothing() {
    registries.forEach(ProcessHandle::destroyForcibly);
    owner.destroyForcibly();
  }

  @Test
  void killedItLeavesNoOrphanAndLosesNothing() throws Exception {
    Clients clients = new Clients(address);
    clients.createTopic();
    clients.produce("a");
    clients.registerSchema();

    owner.destroyForcibly().waitFor();

    assertThat(EmbeddedCluster.findRunning(folder, Duration.ofSeconds(5))).isEmpty();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedClusterSettings.in(folder))) {
      assertEnded(registries.get(0));
      assertThat(new Clients(cluster.address()).consume()).containsExactly("a");
      assertThat(new Clients(cluster.address()).schema(1)).isPresent();
    }
  }

  @Test
  void terminatedItCleansUp() throws Exception {
    owner.destroy();

    assertThat(owner.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(registries.get(0).isAlive()).isFalse();
    assertThat(folder.resolve("cluster.json")).doesNotExist();
    assertThat(folder.resolve("owner.out")).isEmptyFile();
  }

  @Test
  void interruptedItIsTheOneToSayWhenTheRegistryEnds() throws Exception {
    signal("INT", registries.get(0).pid());
    Pause.millis(500);
    assertThat(registries.get(0).isAlive()).isTrue();

    signal("INT", owner.pid());

    assertThat(owner.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(registries.get(0).isAlive()).isFalse();
  }

  private static void signal(String name, long pid) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  private static void assertEnded(ProcessHandle process) {
    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }
}
