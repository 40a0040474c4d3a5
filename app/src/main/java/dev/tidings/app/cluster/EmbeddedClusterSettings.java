package dev.tidings.app.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an embedded cluster is to run.
 *
 * @param dataDir holds all it keeps; made when missing
 * @param brokerPort empty: the port of the last run in this folder, else 9092, else any that is
 *     free. 0: any free port. Other: this one or none
 * @param registryPort the same, with 8081
 * @param registryHome the unpacked registry distribution; empty: looked for beside our own classes
 * @param startTimeout how long each of the two may take to come up
 * @param closeAtExit whether a JVM shutdown hook closes the cluster; false where the caller's own
 *     hook does so, after what uses the cluster
 */
public record EmbeddedClusterSettings(
    Path dataDir,
    OptionalInt brokerPort,
    OptionalInt registryPort,
    Optional<Path> registryHome,
    Duration startTimeout,
    boolean closeAtExit) {

  /** Everything at its default but the folder. */
  public static EmbeddedClusterSettings in(Path dataDir) {
    return new EmbeddedClusterSettings(
        dataDir,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Duration.ofSeconds(90),
        true);
  }

  public EmbeddedClusterSettings {
    dataDir = dataDir.toAbsolutePath().normalize();
    requirePort("broker", brokerPort);
    requirePort("registry", registryPort);
  }

  public EmbeddedClusterSettings withBrokerPort(int port) {
    return new EmbeddedClusterSettings(
        dataDir, OptionalInt.of(port), registryPort, registryHome, startTimeout, closeAtExit);
  }

  public EmbeddedClusterSettings withRegistryPort(int port) {
    return new EmbeddedClusterSettings(
        dataDir, brokerPort, OptionalInt.of(port), registryHome, startTimeout, closeAtExit);
  }

  public EmbeddedClusterSettings withRegistryHome(Path home) {
    return new EmbeddedClusterSettings(
        dataDir, brokerPort, registryPort, Optional.of(home), startTimeout, closeAtExit);
  }

  public EmbeddedClusterSettings withStartTimeout(Duration timeout) {
    return new EmbeddedClusterSettings(
        dataDir, brokerPort, registryPort, registryHome, timeout, closeAtExit);
  }

  public EmbeddedClusterSettings withCloseAtExit(boolean close) {
    return new EmbeddedClusterSettings(
        dataDir, brokerPort, registryPort, registryHome, startTimeout, close);
  }

  private static void requirePort(String what, OptionalInt port) {
    if (port.isPresent() && (port.getAsInt() < 0 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException(
          "The " + what + "'s port must be 0..65535 but is " + port.getAsInt());
    }
  }
}
