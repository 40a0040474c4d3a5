package dev.tidings.streams.replay;

import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Topic;
import dev.tidings.streams.view.TopicReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the selected records, from all partitions in turn, so that all of enrichment's tasks have
 * something to do. Holds few texts.
 */
final class KafkaRequests implements Requests, AutoCloseable {

  private static final Duration READ = Duration.ofMillis(20);
  private static final int RECORDS_AT_A_TIME = 50;

  /** In one partition; no more are read before these are taken. */
  private static final int WAITING_BYTES = 2 * 1024 * 1024;

  /** Records that it is quicker to pass over than to read. */
  private static final long WORTH_A_JUMP = 2_000;

  private final String replayId;
  private final ReplayOrder order;
  private final Survey survey;
  private final Topic<String, Article> articles;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Integer, Lane> lanes = new TreeMap<>();
  private int turn;

  /**
   * @param from the first offset of each partition that has not been taken yet
   */
  KafkaRequests(
      Connection connection,
      Topic<String, Article> articles,
      String replayId,
      ReplayOrder order,
      Survey survey,
      Map<Integer, Long> from) {
    this.replayId = replayId;
    this.order = order;
    this.survey = survey;
    this.articles = articles;
    Map<String, Object> properties = connection.consumerProperties();
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_A_TIME);
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    survey.ends().forEach((partition, end) -> lanes.put(partition, new Lane(partition, end)));
    consumer.assign(lanes.values().stream().map(lane -> lane.place).toList());
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(consumer.assignment());
    lanes.forEach((partition, lane) -> lane.start(from.getOrDefault(partition, 0L), beginnings));
  }

  @Override
  public List<ReplayRequest> take(int most) {
    read();
    List<ReplayRequest> taken = new ArrayList<>();
    List<Lane> all = List.copyOf(lanes.values());
    int empty = 0;
    while (taken.size() < most && empty < all.size()) {
      Lane lane = all.get(turn++ % all.size());
      ConsumerRecord<byte[], byte[]> record = lane.poll();
      empty = record == null ? empty + 1 : 0;
      if (record != null) {
        taken.add(request(record));
      }
    }
    return taken;
  }

  private ReplayRequest request(ConsumerRecord<byte[], byte[]> record) {
    return ReplayRequest.newBuilder()
        .setReplayId(replayId)
        .setRevision(new Revision(record.partition(), record.offset()))
        .setArticle(TopicReader.decoded(articles, record).value())
        .setExpects(order.expects().orElse(null))
        .setEvenUnchanged(order.evenUnchanged())
        .build();
  }

  private void read() {
    boolean nothingWaits = true;
    for (Lane lane : lanes.values()) {
      lane.pauseOrGoOn();
      nothingWaits &= lane.waiting.isEmpty();
    }
    Duration longest = nothingWaits && !isExhausted() ? READ : Duration.ZERO;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(longest)) {
      Lane lane = lanes.get(record.partition());
      if (lane != null) {
        lane.add(record);
      }
    }
    lanes.values().forEach(Lane::jump);
  }

  @Override
  public long next(int partition) {
    Lane lane = lanes.get(partition);
    return lane == null ? 0 : lane.next;
  }

  @Override
  public boolean isExhausted() {
    return lanes.values().stream().allMatch(Lane::isExhausted);
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** What is read of one partition. */
  private final class Lane {
    private final TopicPartition place;
    private final Offsets wanted;
    private final long end;
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private long next;

    Lane(int partition, long end) {
      this.place = new TopicPartition(articles.name(), partition);
      this.end = end;
      this.wanted = survey.selected().getOrDefault(partition, Offsets.of(List.of()));
    }

    void start(long from, Map<TopicPartition, Long> beginnings) {
      next = wanted.from(from, end);
      consumer.seek(place, Math.max(next, beginnings.getOrDefault(place, 0L)));
    }

    void pauseOrGoOn() {
      if (waitingBytes > WAITING_BYTES
          || waiting.size() >= RECORDS_AT_A_TIME
          || wanted.from(consumer.position(place), end) >= end) {
        consumer.pause(List.of(place));
      } else {
        consumer.resume(List.of(place));
      }
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
      if (record.offset() < end && wanted.has(record.offset()) && record.value() != null) {
        waiting.add(record);
        waitingBytes += record.serializedValueSize();
      }
    }

    void jump() {
      long position = consumer.position(place);
      long soonest = wanted.from(position, end);
      if (soonest < end && soonest - position > WORTH_A_JUMP) {
        consumer.seek(place, soonest);
      }
    }

    @Nullable ConsumerRecord<byte[], byte[]> poll() {
      ConsumerRecord<byte[], byte[]> record = waiting.poll();
      if (record != null) {
        waitingBytes -= record.serializedValueSize();
        next = wanted.from(record.offset() + 1, end);
      }
      return record;
    }

    boolean isExhausted() {
      return waiting.isEmpty() && wanted.from(consumer.position(place), end) >= end;
    }
  }
}
