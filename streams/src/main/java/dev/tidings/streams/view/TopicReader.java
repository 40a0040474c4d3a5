package dev.tidings.streams.view;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads stretches of topics: committed records only, in no group, leaving no trace. */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;

  public TopicReader(Connection connection) {
    consumer =
        new KafkaConsumer<>(
            connection.consumerProperties(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** The topic's partitions; none where it does not exist. */
  public List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  /** Where the next committed record of each of the topic's partitions will stand. */
  public Map<TopicPartition, Long> ends(String topic) {
    return Map.copyOf(consumer.endOffsets(partitions(topic)));
  }

  /** Where the first record of each of the topic's partitions stands. */
  public Map<TopicPartition, Long> beginnings(String topic) {
    return Map.copyOf(consumer.beginningOffsets(partitions(topic)));
  }

  /** The first place in each partition with a record as young as this; its end where none is. */
  public Map<TopicPartition, Long> since(String topic, long timestampMillis) {
    Map<TopicPartition, Long> ends = ends(topic);
    Map<TopicPartition, Long> wanted =
        ends.keySet().stream().collect(Collectors.toMap(it -> it, it -> timestampMillis));
    Map<TopicPartition, Long> places = new HashMap<>(ends);
    consumer
        .offsetsForTimes(wanted)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                places.put(partition, found.offset());
              }
            });
    return places;
  }

  /** Reads all records of a topic that are there now. */
  public <K, V> void readAll(Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> visitor) {
    read(topic, beginnings(topic.name()), ends(topic.name()), visitor);
  }

  /** Reads the records from given places on that are there now. */
  public <K, V> void readFrom(
      Topic<K, V> topic, Map<TopicPartition, Long> from, Consumer<ConsumerRecord<K, V>> visitor) {
    Map<TopicPartition, Long> ends = new HashMap<>(ends(topic.name()));
    ends.keySet().retainAll(from.keySet());
    read(topic, from, ends, visitor);
  }

  /** Reads the records between given places. */
  public <K, V> void read(
      Topic<K, V> topic,
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> to,
      Consumer<ConsumerRecord<K, V>> visitor) {
    readRaw(from, to, record -> visitor.accept(decoded(topic, record)));
  }

  /** Reads the undecoded records between given places. */
  public void readRaw(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> to,
      Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
    seek(from);
    while (!reached(to)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to.getOrDefault(partitionOf(record), 0L)) {
          visitor.accept(record);
        }
      }
    }
  }

  /** Reads undecoded records from given places on, and waits for more while told to. */
  public void follow(
      Map<TopicPartition, Long> from,
      BooleanSupplier goOn,
      Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
    seek(from);
    while (goOn.getAsBoolean()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (goOn.getAsBoolean()) {
          visitor.accept(record);
        }
      }
    }
  }

  /** Whether any record stands between given places; reads no more than it must. */
  boolean holdsAny(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    seek(from);
    while (!reached(to)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to.getOrDefault(partitionOf(record), 0L)) {
          return true;
        }
      }
    }
    return false;
  }

  private void seek(Map<TopicPartition, Long> from) {
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
  }

  private boolean reached(Map<TopicPartition, Long> to) {
    Collection<TopicPartition> assigned = consumer.assignment();
    return to.entrySet().stream()
        .filter(end -> assigned.contains(end.getKey()))
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  /**
   * The record with key and value decoded.
   *
   * @throws KafkaException where they can't be; the message says which record
   */
  public static <K, V> ConsumerRecord<K, V> decoded(
      Topic<K, V> topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      return new ConsumerRecord<>(
          record.topic(),
          record.partition(),
          record.offset(),
          record.timestamp(),
          record.timestampType(),
          record.serializedKeySize(),
          record.serializedValueSize(),
          topic.keySerde().deserializer().deserialize(record.topic(), record.key()),
          topic.valueSerde().deserializer().deserialize(record.topic(), record.value()),
          record.headers(),
          record.leaderEpoch());
    } catch (SerializationException e) {
      throw new UnreadableRecordException(record, e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
