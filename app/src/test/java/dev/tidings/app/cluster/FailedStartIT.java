package dev.tidings.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed says what, where and what to do, and leaves nothing running. */
final class FailedStartIT {
  @TempDir private Path folder;

  @AfterEach
  void nothingIsLeft() {
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(EmbeddedCluster.findRunning(folder, Duration.ZERO)).isEmpty();
  }

  @Test
  void aPortIsTaken() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      assertFails(
          EmbeddedClusterSettings.in(folder).withBrokerPort(port),
          "Port " + port + " for the broker is taken");
    }
  }

  @Test
  void theFolderCannotBeMade() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertFails(EmbeddedClusterSettings.in(file), "Cannot write to the data directory " + file);
  }

  @Test
  void theRegistryIsNotBuilt() {
    assertFails(
        EmbeddedClusterSettings.in(folder).withRegistryHome(folder.resolve("none")),
        "No schema registry found in [" + folder.resolve("none") + "]; build it");
  }

  @Test
  void theBrokersFolderIsDamaged() throws Exception {
    Path damaged = Files.createDirectories(folder.resolve("broker")).resolve("meta.properties");
    Files.writeString(damaged, "version=1\ncluster.id=x\nnode.id=7\n");
    assertFails(anyPorts(), "The Kafka broker did not start", "node id 7", "delete " + folder);
  }

  @Test
  void theRegistrysDatabaseIsDamaged() throws Exception {
    Path damaged = Files.createDirectories(folder.resolve("registry")).resolve("registry.mv.db");
    Files.writeString(damaged, "not a database ".repeat(1_000));
    assertFails(anyPorts(), "The schema registry ended with status 1", "registry.log");
  }

  private EmbeddedClusterSettings anyPorts() {
    return EmbeddedClusterSettings.in(folder).withBrokerPort(0).withRegistryPort(0);
  }

  private static void assertFails(EmbeddedClusterSettings settings, String... fragments) {
    assertThatThrownBy(() -> EmbeddedCluster.start(settings).close())
        .isInstanceOf(ClusterException.class)
        .hasMessageContainingAll(fragments);
  }
}
