package dev.tidings.streams.lane;

import dev.tidings.schema.Connection;
import dev.tidings.schema.ReplayOutcome;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the tasks of enrichment which tagger is at work. */
final class Probe {

  private static final long NOWHERE = -1;

  private final Connection connection;
  private final Topics topics;

  /**
   * @param topics of the lane whose tasks are asked
   */
  Probe(Connection connection, Topics topics) {
    this.connection = connection;
    this.topics = topics;
  }

  /**
   * The tagger of each partition whose task has answered in time.
   *
   * @param goOn asked often whether to go on
   */
  Map<Integer, TaggerVersion> ask(Duration patience, BooleanSupplier goOn) {
    String id = "probe-" + UUID.randomUUID();
    Map<Integer, TaggerVersion> answers = new TreeMap<>();
    try (TopicReader reader = new TopicReader(connection)) {
      Map<TopicPartition, Long> from = reader.ends(topics.replayed().name());
      int asked = send(id, reader);
      long giveUpAt = System.nanoTime() + patience.toNanos();
      reader.follow(
          from,
          () -> answers.size() < asked && System.nanoTime() < giveUpAt && goOn.getAsBoolean(),
          record -> {
            ReplayResult result = TopicReader.decoded(topics.replayed(), record).value();
            if (isAnswer(result, id)) {
              answers.put(result.getRevision().getPartition(), result.getTagger());
            }
          });
    }
    return answers;
  }

  private static boolean isAnswer(@Nullable ReplayResult result, String id) {
    return result != null
        && result.getReplayId().equals(id)
        && result.getOutcome() == ReplayOutcome.PROBED;
  }

  /** How many were sent. */
  private int send(String id, TopicReader reader) {
    try (Producer<String, ReplayRequest> producer =
        new KafkaProducer<>(
            connection.producerProperties(),
            topics.replay().keySerde().serializer(),
            topics.replay().valueSerde().serializer())) {
      int partitions = reader.partitions(topics.replay().name()).size();
      for (int partition = 0; partition < partitions; partition++) {
        ReplayRequest request =
            ReplayRequest.newBuilder()
                .setReplayId(id)
                .setRevision(new Revision(partition, NOWHERE))
                .build();
        send(producer, partition, request);
      }
      producer.flush();
      return partitions;
    }
  }

  // Who gets no answer asks again, so that nobody need know of one that was not sent. A probe has
  // no key, which Kafka allows and its classes don't declare.
  @SuppressWarnings({"FutureReturnValueIgnored", "NullAway"})
  private void send(
      Producer<String, ReplayRequest> producer, int partition, ReplayRequest request) {
    producer.send(new ProducerRecord<>(topics.replay().name(), partition, null, request));
  }
}
