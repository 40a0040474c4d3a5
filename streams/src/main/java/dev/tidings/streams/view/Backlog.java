package dev.tidings.streams.view;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topics;
import dev.tidings.streams.ActorCountTopology;
import dev.tidings.streams.EnrichmentTopology;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;

/** What the topologies still have before them, by the offsets that they committed. */
public final class Backlog implements AutoCloseable {

  private final Admin admin;
  private final TopicReader reader;
  private final Topics topics;

  public Backlog(Connection connection, Topics topics) {
    this.admin = Admin.create(connection.clientProperties());
    this.reader = new TopicReader(connection);
    this.topics = topics;
  }

  /** Articles that enrichment has not dealt with. */
  public long articles() {
    return offsetsBehind(EnrichmentTopology.APPLICATION_ID, topics.articles().name());
  }

  /** Up to where enrichment has dealt with each partition of the articles. */
  public Map<TopicPartition, Long> articlesDone() {
    return committed(EnrichmentTopology.APPLICATION_ID);
  }

  /** Whether an enriched article or a delta is not yet in the counts. */
  public boolean countsAreBehind() {
    return isBehind(topics.enriched().name()) || isBehind(ActorCountTopology.deltasTopic());
  }

  /**
   * Transaction markers take offsets too, so that a committed offset may stand before the end
   * though no record is left; only looking tells.
   */
  private boolean isBehind(String topic) {
    Map<TopicPartition, Long> ends = reader.ends(topic);
    Map<TopicPartition, Long> done = committed(ActorCountTopology.APPLICATION_ID);
    Map<TopicPartition, Long> beginnings = reader.beginnings(topic);
    Map<TopicPartition, Long> from = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long first = beginnings.getOrDefault(partition, 0L);
          long next = Math.max(first, done.getOrDefault(partition, 0L));
          if (next < end) {
            from.put(partition, next);
          }
        });
    return !from.isEmpty() && reader.holdsAny(from, ends);
  }

  private long offsetsBehind(String group, String topic) {
    Map<TopicPartition, Long> done = committed(group);
    Map<TopicPartition, Long> beginnings = reader.beginnings(topic);
    return reader.ends(topic).entrySet().stream()
        .mapToLong(
            end -> {
              long first = beginnings.getOrDefault(end.getKey(), 0L);
              return end.getValue() - Math.max(first, done.getOrDefault(end.getKey(), 0L));
            })
        .sum();
  }

  private Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    committedAndMetadata(group)
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                offsets.put(partition, offset.offset());
              }
            });
    return offsets;
  }

  private Map<TopicPartition, OffsetAndMetadata> committedAndMetadata(String group) {
    try {
      return admin
          .listConsumerGroupOffsets(
              group, new ListConsumerGroupOffsetsOptions().requireStable(true))
          .partitionsToOffsetAndMetadata()
          .get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Map.of();
      }
      throw new KafkaException("can't read what " + group + " has committed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    reader.close();
    admin.close();
  }
}
