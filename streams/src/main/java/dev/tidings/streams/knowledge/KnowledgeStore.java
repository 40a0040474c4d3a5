package dev.tidings.streams.knowledge;

import dev.tidings.schema.Connection;
import dev.tidings.schema.KnowledgeEntry;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** The entries of a lane, to be looked at and changed. Nothing is kept between two calls. */
public final class KnowledgeStore {

  private final Connection connection;
  private final Topic<String, KnowledgeEntry> topic;

  /**
   * The entries of a lane.
   *
   * @param topics of the lane whose entries these are
   */
  public KnowledgeStore(Connection connection, Topics topics) {
    this.connection = connection;
    this.topic = topics.knowledge();
  }

  /** The entries that are there now. */
  public Entries read() {
    var entries = new Entries(topic);
    try (TopicReader reader = new TopicReader(connection)) {
      reader.readRaw(
          reader.beginnings(topic.name()),
          reader.ends(topic.name()),
          record -> {
            Optional<String> unused = entries.take(record);
          });
    }
    return entries;
  }

  /** When an entry was last put or removed; nothing where none was since then. */
  public Optional<Instant> changedSince(Instant then) {
    try (TopicReader reader = new TopicReader(connection)) {
      List<Instant> changes = new ArrayList<>();
      reader.readRaw(
          reader.since(topic.name(), then.toEpochMilli()),
          reader.ends(topic.name()),
          record -> changes.add(Instant.ofEpochMilli(record.timestamp())));
      return changes.stream().max(Comparator.naturalOrder());
    }
  }

  /**
   * Puts entries and removes others, all or nothing.
   *
   * @param changes by id; empty: removed
   * @throws KnowledgeBusyException if another process has begun to change them since
   */
  public void write(Map<String, Optional<KnowledgeLine>> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (Producer<String, KnowledgeEntry> producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      List<Future<?>> sent = new ArrayList<>();
      changes.forEach((id, line) -> sent.add(producer.send(record(id, line))));
      for (Future<?> one : sent) {
        one.get();
      }
      producer.commitTransaction();
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      throw new KnowledgeBusyException(e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException) {
        throw new KnowledgeBusyException(cause);
      }
      throw new KafkaException("the entries can't be written: " + cause.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  // Kafka's own classes are not null-marked: a null value is what removes an entry.
  @SuppressWarnings("NullAway")
  private ProducerRecord<String, KnowledgeEntry> record(String id, Optional<KnowledgeLine> line) {
    return new ProducerRecord<>(topic.name(), id, line.map(EntryRecords::record).orElse(null));
  }

  /**
   * One transactional id for all who write: where one was killed in the middle, the next undoes its
   * part at once, and nobody waits for it.
   */
  private Producer<String, KnowledgeEntry> producer() {
    Map<String, Object> properties = connection.producerProperties();
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic.name());
    return new KafkaProducer<>(
        properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
  }
}
