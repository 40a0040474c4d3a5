package dev.tidings.ingest.follow.kafka;

import dev.tidings.ingest.follow.SourceMemory;
import dev.tidings.schema.Connection;
import dev.tidings.schema.FeedState;
import dev.tidings.schema.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads partitions of the state to their very ends: past transactions that are under way when it
 * begins, once they are committed or aborted.
 */
final class StateReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Connection connection;
  private final Topic<String, FeedState> state;
  private final KafkaConsumer<byte[], byte[]> consumer;

  StateReader(Connection connection, Topic<String, FeedState> state) {
    this.connection = connection;
    this.state = state;
    this.consumer =
        new KafkaConsumer<>(
            connection.consumerProperties(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Passes on what lies where it belongs: a source that has moved to another site begins anew. */
  void read(
      Collection<TopicPartition> partitions,
      ToIntFunction<String> partOf,
      BiConsumer<String, @Nullable FeedState> records) {
    Map<TopicPartition, Long> ends = ends(partitions);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (partitions.stream()
        .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        String key = state.keySerde().deserializer().deserialize(state.name(), record.key());
        if (partOf.applyAsInt(SourceMemory.sourceOf(key)) == record.partition()) {
          records.accept(
              key, state.valueSerde().deserializer().deserialize(state.name(), record.value()));
        }
      }
    }
    consumer.unsubscribe();
  }

  /** A consumer of committed records would not be told of those still under way. */
  private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    try (Admin admin = Admin.create(connection.clientProperties())) {
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(
              partitions.stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())),
              new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new KafkaException("the state's end cannot be found: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
