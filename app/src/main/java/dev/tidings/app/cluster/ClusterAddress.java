package dev.tidings.app.cluster;

/**
 * Where a cluster is reached.
 *
 * @param bootstrapServers Kafka's {@code bootstrap.servers}, such as {@code 127.0.0.1:9092}
 * @param registryUrl the base of a Confluent-compatible API, such as {@code
 *     http://127.0.0.1:8081/apis/ccompat/v7}
 */
public record ClusterAddress(String bootstrapServers, String registryUrl) {}
