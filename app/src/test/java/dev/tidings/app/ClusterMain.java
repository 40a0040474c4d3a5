package dev.tidings.app;

import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A broker and a registry alone, in a process that can be killed and started again. */
final class ClusterMain {

  private ClusterMain() {}

  /** Folder, port of the broker, port of the registry. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedCluster cluster =
        EmbeddedCluster.start(
            EmbeddedClusterSettings.in(Path.of(arguments[0]))
                .withBrokerPort(Integer.parseInt(arguments[1]))
                .withRegistryPort(Integer.parseInt(arguments[2])));
    System.out.println(
        "up " + cluster.address().bootstrapServers() + " " + cluster.address().registryUrl());
    new CountDownLatch(1).await();
  }

  /** Starts one in a folder, on any ports. */
  static TidingsProcess start(Path folder) {
    return start(folder, "0", "0");
  }

  /** Starts one again where another was. */
  static TidingsProcess startAgain(Path folder, Connection at) {
    return start(
        folder,
        port(URI.create("kafka://" + at.bootstrapServers())),
        port(URI.create(at.registryUrl())));
  }

  private static String port(URI address) {
    return String.valueOf(address.getPort());
  }

  private static TidingsProcess start(Path folder, String brokerPort, String registryPort) {
    return TidingsProcess.start(
        folder,
        Map.of(),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-cp",
            System.getProperty("java.class.path"),
            ClusterMain.class.getName(),
            folder.resolve("cluster").toString(),
            brokerPort,
            registryPort));
  }

  /** Waits until it is up, and says where. */
  static Connection await(TidingsProcess cluster) {
    String[] words = cluster.awaitOut(line -> line.startsWith("up ")).split(" ");
    return Connection.to(words[1], words[2]);
  }
}
