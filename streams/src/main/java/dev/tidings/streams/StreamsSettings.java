package dev.tidings.streams;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import dev.tidings.schema.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the topologies run.
 *
 * @param threads of each topology in this process
 * @param standbyReplicas warm copies of each state store on other instances
 * @param groupProtocol {@code classic}, or {@code streams} for KIP-1071
 * @param sessionTimeout after which an instance that is not heard of loses its partitions
 * @param registryPatience how long to wait for a registry that does not answer before stopping
 */
public record StreamsSettings(
    int threads,
    int standbyReplicas,
    String groupProtocol,
    Duration sessionTimeout,
    Duration registryPatience) {

  private static final String THREADS = "threads";
  private static final String STANDBY_REPLICAS = "standby-replicas";
  private static final String GROUP_PROTOCOL = "group-protocol";
  private static final String SESSION_TIMEOUT = "session-timeout-seconds";
  private static final String REGISTRY_PATIENCE = "registry-patience-seconds";

  /** The settings' names, types, defaults, checks and meanings. */
  public static ConfigDef definition() {
    return new ConfigDef()
        .define(
            THREADS,
            INT,
            1,
            atLeast(1),
            MEDIUM,
            "Threads of each topology in this process; together with other processes no more than"
                + " there are partitions.")
        .define(
            STANDBY_REPLICAS,
            INT,
            0,
            atLeast(0),
            LOW,
            "Warm copies of each state store on other instances, for a quicker take-over.")
        .define(
            GROUP_PROTOCOL,
            STRING,
            "classic",
            ValidString.in("classic", "streams"),
            LOW,
            "Rebalance protocol: classic, or streams (KIP-1071) where the broker has it.")
        .define(
            SESSION_TIMEOUT,
            LONG,
            10L,
            ConfigDef.Range.between(6, 1_800),
            LOW,
            "Seconds after which an instance that is not heard of loses its partitions to others.")
        .define(
            REGISTRY_PATIENCE,
            LONG,
            60L,
            ConfigDef.Range.between(0, 240),
            MEDIUM,
            "Seconds to wait for a schema registry that does not answer, before stopping.");
  }

  /** The settings as given. */
  public static StreamsSettings from(AbstractConfig config) {
    return new StreamsSettings(
        config.getInt(THREADS),
        config.getInt(STANDBY_REPLICAS),
        config.getString(GROUP_PROTOCOL),
        Duration.ofSeconds(config.getLong(SESSION_TIMEOUT)),
        Duration.ofSeconds(config.getLong(REGISTRY_PATIENCE)));
  }

  /** The settings where none are given. */
  public static StreamsSettings defaults() {
    return from(new AbstractConfig(definition(), Map.of(), false));
  }

  /**
   * Kafka Streams' own configuration of one topology.
   *
   * @param stateFolder where state stores live
   */
  StreamsConfig config(
      String applicationId, Connection connection, String deadLetters, Path stateFolder) {
    Map<String, Object> config = new HashMap<>(connection.clientProperties());
    connection
        .producerProperties()
        .forEach((key, value) -> config.put(StreamsConfig.producerPrefix(key), value));
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbyReplicas);
    config.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetters);
    config.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUnreadable.class);
    config.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUnprocessable.class);
    config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUnwritable.class);
    config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, groupProtocol);
    // A new topic is noticed, and a rebalance retried, within a second.
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG), 1_000);
    if (groupProtocol.equals("classic")) {
      config.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
          (int) sessionTimeout.toMillis());
      config.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
          (int) sessionTimeout.toMillis() / 4);
    }
    return new StreamsConfig(config);
  }

  /**
   * The same configuration for the instance of this name: killed and started again, it gets its
   * partitions back at once instead of waiting until it is given up for dead. The streams protocol
   * has no such thing.
   */
  StreamsConfig named(String instanceId, StreamsConfig config) {
    if (groupProtocol.equals("streams")) {
      return config;
    }
    Map<String, Object> named = new HashMap<>(config.originals());
    named.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
    return new StreamsConfig(named);
  }
}
