package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.ReplayState;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Requests out by a producer that is the replay's own: whoever opens it last keeps all others from
 * writing. Results in, and what anyone writes about the replay.
 */
final class KafkaChannel implements Channel, AutoCloseable {

  private static final String TRANSACTIONAL_ID = "tidings-replay-";

  /** How long a killed process's unfinished transaction may keep requests from being read. */
  private static final int TRANSACTION_MILLIS = 15_000;

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

  private final Topics topics;
  private final String id;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** What was written here and has not been heard. */
  private final Set<Replay> ours = new HashSet<>();

  private @Nullable Replay lastHeard;

  /** Opens it; from here on nobody else can write this replay. */
  KafkaChannel(Connection connection, Topics topics, String id) {
    this.topics = topics;
    this.id = id;
    Map<String, Object> writing = connection.producerProperties();
    writing.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID + id);
    writing.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    writing.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            connection.consumerProperties(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where each partition of the results ends, in the partitions' order. */
  static List<Long> resultEnds(TopicReader reader, Topics topics) {
    Map<Integer, Long> ends = new TreeMap<>();
    reader.ends(topics.replayed().name()).forEach((place, end) -> ends.put(place.partition(), end));
    return List.copyOf(ends.values());
  }

  /** Begins to listen, and hears the results that there are already. */
  List<ReplayResult> listen(Replay record) {
    List<TopicPartition> results = partitions(topics.replayed().name());
    List<TopicPartition> all = new ArrayList<>(results);
    List<TopicPartition> replays = partitions(topics.replays().name());
    all.addAll(replays);
    consumer.assign(all);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(results);
    for (TopicPartition place : results) {
      long from =
          place.partition() < record.getResultsFrom().size()
              ? record.getResultsFrom().get(place.partition())
              : 0;
      consumer.seek(place, Math.max(from, beginnings.getOrDefault(place, 0L)));
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    replays.forEach(place -> consumer.seek(place, ends.getOrDefault(place, 0L)));
    List<ReplayResult> heard = new ArrayList<>();
    while (results.stream()
        .anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
      heard.addAll(poll(Duration.ofMillis(200)).results());
    }
    return heard;
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  // What a send comes to is told by the commit.
  @SuppressWarnings("FutureReturnValueIgnored")
  @Override
  public void write(Replay record, List<ReplayRequest> requests) {
    ours.add(record);
    try {
      producer.beginTransaction();
      requests.forEach(request -> producer.send(recordOf(request)));
      producer.send(recordOf(record));
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw isFenced(e) ? new FencedException(e) : e;
    }
  }

  /** Also where an earlier call was told and this one only that there was an error. */
  private static boolean isFenced(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException) {
        return true;
      }
    }
    return false;
  }

  private ProducerRecord<byte[], byte[]> recordOf(ReplayRequest request) {
    String topic = topics.replay().name();
    String key = request.getArticle().map(article -> article.getId()).orElse(null);
    return new ProducerRecord<>(
        topic,
        request.getRevision().getPartition(),
        topics.replay().keySerde().serializer().serialize(topic, key),
        topics.replay().valueSerde().serializer().serialize(topic, request));
  }

  private ProducerRecord<byte[], byte[]> recordOf(Replay record) {
    String topic = topics.replays().name();
    return new ProducerRecord<>(
        topic,
        topics.replays().keySerde().serializer().serialize(topic, id),
        topics.replays().valueSerde().serializer().serialize(topic, record));
  }

  @Override
  public Heard poll(Duration longest) {
    List<ReplayResult> results = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(longest)) {
      if (record.topic().equals(topics.replayed().name())) {
        ReplayResult result = TopicReader.decoded(topics.replayed(), record).value();
        if (result != null && result.getReplayId().equals(id)) {
          results.add(result);
        }
      } else if (id.equals(new String(record.key(), StandardCharsets.UTF_8))) {
        Replay heard = TopicReader.decoded(topics.replays(), record).value();
        lastHeard = ours.remove(heard) ? null : heard;
      }
    }
    return new Heard(results, isCancelled());
  }

  private boolean isCancelled() {
    return others().filter(record -> record.getState() == ReplayState.CANCELLED).isPresent();
  }

  /** What somebody else has written last about this replay, as far as it has been heard. */
  Optional<Replay> others() {
    return Optional.ofNullable(lastHeard);
  }

  @Override
  public void close() {
    producer.close(LONGEST_CLOSE);
    consumer.close();
  }
}
