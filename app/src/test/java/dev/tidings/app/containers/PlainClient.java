package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own clients with Confluent's serializers, knowing no more than two addresses. */
record PlainClient(String bootstrapServers, String registryUrl) {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_READ = Duration.ofSeconds(60);

  /** The last value of each key of a topic; none where that is a tombstone. */
  Map<String, GenericRecord> latest(String topic) {
    Map<String, GenericRecord> latest = new LinkedHashMap<>();
    try (KafkaAvroDeserializer avro = new KafkaAvroDeserializer()) {
      avro.configure(Map.of("schema.registry.url", registryUrl), false);
      latestBytes(topic)
          .forEach((key, value) -> latest.put(key, (GenericRecord) avro.deserialize(topic, value)));
    }
    return latest;
  }

  private Map<String, byte[]> latestBytes(String topic) {
    Map<String, byte[]> latest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : bytes(topic)) {
      if (record.value() == null) {
        latest.remove(record.key());
      } else {
        latest.put(record.key(), record.value());
      }
    }
    return latest;
  }

  /** Every committed record of a topic, undecoded. */
  List<ConsumerRecord<String, byte[]>> bytes(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long giveUpAt = System.nanoTime() + LONGEST_READ.toNanos();
      while (!ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
        assertThat(System.nanoTime()).as("reading %s to its end", topic).isLessThan(giveUpAt);
      }
    }
    return records;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /** How many instances share the work of a group, once it has settled; else none. */
  int members(String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      ConsumerGroupDescription description =
          admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get();
      boolean settled = description.groupState() == GroupState.STABLE;
      return settled ? description.members().size() : 0;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A published article under another id, as a publisher would write it. */
  byte[] articleLike(String model, String id) {
    try (KafkaAvroDeserializer decoder = new KafkaAvroDeserializer();
        KafkaAvroSerializer encoder = new KafkaAvroSerializer()) {
      decoder.configure(Map.of("schema.registry.url", registryUrl), false);
      encoder.configure(
          Map.of("schema.registry.url", registryUrl, "auto.register.schemas", false), false);
      byte[] published = latestBytes(Outcome.ARTICLES).get(model);
      GenericRecord article = (GenericRecord) decoder.deserialize(Outcome.ARTICLES, published);
      article.put("id", id);
      return encoder.serialize(Outcome.ARTICLES, article);
    }
  }

  /** Writes bytes under a key. */
  RecordMetadata send(String topic, String key, byte[] value) {
    return send(new ProducerRecord<>(topic, key, value));
  }

  /** Writes bytes under a key to a partition. */
  RecordMetadata send(String topic, int partition, String key, byte[] value) {
    return send(new ProducerRecord<>(topic, partition, key, value));
  }

  private RecordMetadata send(ProducerRecord<String, byte[]> record) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      return producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
