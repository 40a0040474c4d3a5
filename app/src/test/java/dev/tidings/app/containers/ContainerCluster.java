package dev.tidings.app.containers;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** A broker and a registry that keeps its schemas there, each in a container. */
final class ContainerCluster implements AutoCloseable {

  /** As in docker-compose.yml. */
  static final String BROKER_IMAGE = "apache/kafka:4.3.1";

  static final String REGISTRY_IMAGE = "apicurio/apicurio-registry:3.0.9";

  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final String INSIDE = "broker:19092";

  /**
   * The official image starts again on data that it has formatted; the local stand-in, which has no
   * {@code launch}, gives up there and is started past its set-up.
   */
  private static final String START =
      "c=/opt/kafka/config/server.properties; d=/etc/kafka/docker;"
          + " [ -e $d/launch ] || [ ! -e $c ] ||"
          + " exec java -Xmx512m -Dlog4j2.configurationFile=/opt/kafka/config/log4j2.yaml"
          + " -cp '/opt/kafka/libs/*' kafka.Kafka $c;"
          + " exec $d/run";

  private final Network network;
  private final FixedPortContainer broker;
  private final FixedPortContainer registry;
  private final GivenCluster address;

  private ContainerCluster() {
    String host = DockerClientFactory.instance().dockerHostIpAddress();
    int brokerPort = FreePort.find();
    int registryPort = FreePort.find();
    address =
        new GivenCluster(
            host + ":" + brokerPort, "http://%s:%d/apis/ccompat/v7".formatted(host, registryPort));
    network = Network.newNetwork();
    broker =
        new FixedPortContainer(BROKER_IMAGE, brokerPort, 9092)
            .withNetwork(network)
            .withNetworkAliases("broker")
            .withCommand("sh", "-c", START)
            .withEnv(brokerSettings("HOST://" + address.bootstrapServers()))
            .waitingFor(
                Wait.forSuccessfulCommand(
                        "/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server " + INSIDE)
                    .withStartupTimeout(LONGEST_START));
    registry =
        new FixedPortContainer(REGISTRY_IMAGE, registryPort, 8080)
            .withNetwork(network)
            .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
            .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", INSIDE)
            .waitingFor(
                Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(LONGEST_START));
  }

  private static Map<String, String> brokerSettings(String hostListener) {
    return Map.ofEntries(
        Map.entry("KAFKA_NODE_ID", "1"),
        Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
        Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
        Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
        Map.entry("KAFKA_LISTENERS", "INSIDE://:19092,HOST://:9092,CONTROLLER://:9093"),
        Map.entry("KAFKA_ADVERTISED_LISTENERS", "INSIDE://" + INSIDE + "," + hostListener),
        Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE"),
        Map.entry(
            "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
            "INSIDE:PLAINTEXT,HOST:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
        Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
        Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
        Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
        Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1"),
        Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1"),
        Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
  }

  /** Starts both, or skips the test where there is no Docker. */
  static ContainerCluster start() {
    Docker.require();
    ContainerCluster cluster = new ContainerCluster();
    try {
      cluster.broker.start();
      cluster.registry.start();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  FixedPortContainer broker() {
    return broker;
  }

  FixedPortContainer registry() {
    return registry;
  }

  PlainClient client() {
    return address.client();
  }

  /** Runs a verb against this cluster to its end. */
  TidingsProcess.Result run(Path folder, String... arguments) {
    return address.run(folder, arguments);
  }

  /** Starts a verb against this cluster. */
  TidingsProcess begin(Path folder, String... arguments) {
    return address.begin(folder, arguments);
  }

  /** Starts {@code stream} and waits until it has its partitions. */
  TidingsProcess stream(Path folder, String... arguments) {
    List<String> verb = new ArrayList<>(List.of("stream"));
    verb.addAll(List.of(arguments));
    TidingsProcess stream = begin(folder, verb.toArray(String[]::new));
    stream.awaitErr(line -> line.startsWith("Running."));
    return stream;
  }

  @Override
  public void close() {
    registry.stop();
    broker.stop();
    network.close();
  }
}
