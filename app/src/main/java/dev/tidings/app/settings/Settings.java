package dev.tidings.app.settings;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.schema.Connection;
import dev.tidings.schema.TopicSettings;
import dev.tidings.streams.StreamsSettings;
import dev.tidings.streams.replay.ReplaySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** All settings of the command, those of the other rooms among them. */
public final class Settings {

  /** Broker addresses; empty for the embedded cluster. */
  public static final String BOOTSTRAP_SERVER = "bootstrap-server";

  /** Registry address. */
  public static final String REGISTRY = "registry";

  /** Folder of the embedded cluster, state stores and logs. */
  public static final String DATA_DIR = "data-dir";

  private static final String BROKER_PORT = "broker-port";
  private static final String REGISTRY_PORT = "registry-port";
  private static final String MAX_ARTICLE_BYTES = "max-article-bytes";
  private static final String KNOWLEDGE = "knowledge";
  private static final int CHOOSE_PORT = -1;

  private final AbstractConfig values;
  private final Map<String, String> kafka;
  private final Map<String, String> registry;

  Settings(AbstractConfig values, Map<String, String> kafka, Map<String, String> registry) {
    this.values = values;
    this.kafka = Map.copyOf(kafka);
    this.registry = Map.copyOf(registry);
  }

  /** Every setting's name, type, default, check and meaning. */
  public static ConfigDef definition() {
    ConfigDef all =
        new ConfigDef()
            .define(
                BOOTSTRAP_SERVER,
                STRING,
                "",
                HIGH,
                "Broker addresses, host:port separated by commas. Without it the embedded cluster"
                    + " is used.")
            .define(
                REGISTRY,
                STRING,
                "",
                HIGH,
                "URL of a Confluent-compatible schema registry; goes with bootstrap-server.")
            .define(
                DATA_DIR,
                STRING,
                ".tidings",
                HIGH,
                "Folder for the embedded cluster's data, the state stores and the logs.")
            .define(
                BROKER_PORT,
                INT,
                CHOOSE_PORT,
                between(CHOOSE_PORT, 65_535),
                LOW,
                "Port of the embedded broker; -1 for the last one used, else 9092, else any that"
                    + " is free; 0 for any.")
            .define(
                REGISTRY_PORT,
                INT,
                CHOOSE_PORT,
                between(CHOOSE_PORT, 65_535),
                LOW,
                "Port of the embedded registry; -1 for the last one used, else 8081, else any that"
                    + " is free; 0 for any.")
            .define(
                MAX_ARTICLE_BYTES,
                INT,
                IngestOptions.DEFAULT_MAX_DOCUMENT_BYTES,
                between(1_024, 16 * 1024 * 1024),
                MEDIUM,
                "Largest document that is read, in bytes after decompression; a larger one is"
                    + " reported and passed over.");
    all.define(
        KNOWLEDGE,
        ConfigDef.Type.LIST,
        List.of(),
        MEDIUM,
        "Files with actors of your own, separated by commas; see README.");
    for (ConfigDef room :
        List.of(
            TopicSettings.definition(),
            StreamsSettings.definition(),
            ReplaySettings.definition(),
            FeedSettings.definition())) {
      room.configKeys().values().forEach(all::define);
    }
    return all;
  }

  /** The given cluster, if one is given. */
  public Optional<Connection> givenCluster() {
    String bootstrap = values.getString(BOOTSTRAP_SERVER);
    return bootstrap.isEmpty()
        ? Optional.empty()
        : Optional.of(connection(bootstrap, values.getString(REGISTRY)));
  }

  /** A connection to these addresses with the properties passed through. */
  public Connection connection(String bootstrapServers, String registryUrl) {
    return new Connection(bootstrapServers, registryUrl, kafka, registry);
  }

  public Path dataDir() {
    return Path.of(values.getString(DATA_DIR));
  }

  /** How the embedded cluster is to run; who starts it also closes it. */
  public EmbeddedClusterSettings embeddedCluster() {
    EmbeddedClusterSettings cluster = EmbeddedClusterSettings.in(dataDir()).withCloseAtExit(false);
    int brokerPort = values.getInt(BROKER_PORT);
    if (brokerPort != CHOOSE_PORT) {
      cluster = cluster.withBrokerPort(brokerPort);
    }
    int registryPort = values.getInt(REGISTRY_PORT);
    return registryPort == CHOOSE_PORT ? cluster : cluster.withRegistryPort(registryPort);
  }

  public int maxArticleBytes() {
    return values.getInt(MAX_ARTICLE_BYTES);
  }

  /** Files with actors that come on top of those we know. */
  public List<Path> knowledge() {
    return values.getList(KNOWLEDGE).stream().map(Path::of).toList();
  }

  /** How feeds are followed and articles received. */
  public FeedSettings feed() {
    return new FeedSettings(values);
  }

  public TopicSettings topics() {
    return TopicSettings.from(values);
  }

  public StreamsSettings streams() {
    return StreamsSettings.from(values);
  }

  /** How replays are paced. */
  public ReplaySettings replay() {
    return ReplaySettings.from(values);
  }
}
