package dev.tidings.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Where a cluster is and how to speak to it.
 *
 * @param bootstrapServers {@code host:port}, more than one separated by commas
 * @param registryUrl root of a Confluent-compatible API, such as {@code http://localhost:8081}
 * @param kafka client properties passed through to every Kafka client, such as {@code
 *     security.protocol}
 * @param registry properties passed through to the registry client, such as {@code
 *     basic.auth.user.info}
 */
public record Connection(
    String bootstrapServers,
    String registryUrl,
    Map<String, String> kafka,
    Map<String, String> registry) {

  /**
   * The largest record, in bytes before compression, that the pipeline writes or reads. Twice as
   * much room as the largest article, since an enriched one is larger than the article itself.
   */
  public static final int MAX_RECORD_BYTES = 64 * 1024 * 1024;

  public Connection {
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  /** A connection that needs no more than the two addresses. */
  public static Connection to(String bootstrapServers, String registryUrl) {
    return new Connection(bootstrapServers, registryUrl, Map.of(), Map.of());
  }

  /** Properties that every Kafka client needs. */
  public Map<String, Object> clientProperties() {
    Map<String, Object> properties = new LinkedHashMap<>(kafka);
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    // Nobody here reads the numbers that clients would push to the broker.
    properties.putIfAbsent(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return properties;
  }

  /** Properties of a producer that writes each record once and in order. */
  public Map<String, Object> producerProperties() {
    Map<String, Object> properties = clientProperties();
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    properties.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
    properties.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * MAX_RECORD_BYTES);
    return properties;
  }

  /** Properties of a consumer that sees committed records only and starts where it is told. */
  public Map<String, Object> consumerProperties() {
    Map<String, Object> properties = clientProperties();
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return properties;
  }
}
