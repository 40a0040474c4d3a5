package dev.tidings.streams.view;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.ActorCountTopology;
import dev.tidings.streams.StoryTopology;
import dev.tidings.streams.TopologyRunner.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
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
    return offsetsBehind(group(Part.ENRICHMENT), topics.articles().name());
  }

  /** Up to where enrichment has dealt with each partition of the articles. */
  public Map<TopicPartition, Long> articlesDone() {
    return done(topics.articles());
  }

  /** Where the next record of each partition of the articles will stand. */
  public Map<TopicPartition, Long> articleEnds() {
    return reader.ends(topics.articles().name());
  }

  /** Whether an article before these ends is not tagged, or what became of it can't be read yet. */
  public boolean articlesAreBehind(Map<TopicPartition, Long> ends) {
    return isBehind(group(Part.ENRICHMENT), topics.articles().name(), ends)
        || isUnderWay(topics.enriched().name())
        || isUnderWay(topics.rejected().name())
        || isUnderWay(topics.deadLetters().name());
  }

  /** Requests to look at articles again that enrichment has not dealt with; at most as many. */
  public long requests() {
    return offsetsBehind(group(Part.ENRICHMENT), topics.replay().name());
  }

  /**
   * Up to where enrichment has dealt with each partition of the requests, those among them that
   * became dead letters and so have no result. Nothing for a partition in which it did none yet.
   */
  public Map<TopicPartition, Long> requestsDone() {
    return done(topics.replay());
  }

  /** Where the next request in each partition will stand. */
  public Map<TopicPartition, Long> requestEnds() {
    return reader.ends(topics.replay().name());
  }

  /** Whether a request before these ends is not dealt with. */
  public boolean requestsAreLeft(Map<TopicPartition, Long> ends) {
    return isBehind(group(Part.ENRICHMENT), topics.replay().name(), ends);
  }

  /** Whether a request before these ends is not dealt with, or its result can't be read yet. */
  public boolean requestsAreBehind(Map<TopicPartition, Long> ends) {
    return isBehind(group(Part.ENRICHMENT), topics.replay().name(), ends)
        || isUnderWay(topics.replayed().name())
        || isUnderWay(topics.enriched().name())
        || isUnderWay(topics.rejected().name())
        || isUnderWay(topics.deadLetters().name());
  }

  /**
   * Up to where the stories or the counts have dealt with each partition of the tagged articles.
   */
  public Map<TopicPartition, Long> enrichedDone(Part part) {
    Map<TopicPartition, Long> done = committed(group(part));
    done.keySet().removeIf(partition -> !partition.topic().equals(topics.enriched().name()));
    return done;
  }

  /** Where the next record of each partition of the tagged articles will stand. */
  public Map<TopicPartition, Long> enrichedEnds() {
    return reader.ends(topics.enriched().name());
  }

  /** Whether an enriched article's story is not known, or can't be read yet. */
  public boolean storiesAreBehind() {
    return isUnderWay(topics.enriched().name())
        || isStoryBehind(topics.enriched().name())
        || StoryTopology.topicsWithin(topics.lane()).stream()
            .anyMatch(topic -> isUnderWay(topic) || isStoryBehind(topic))
        || isUnderWay(topics.stories().name());
  }

  private boolean isStoryBehind(String topic) {
    return isBehind(group(Part.STORIES), topic, reader.ends(topic));
  }

  /**
   * Whether an enriched article, a story or a delta is not in the counts, or they can't be read
   * yet.
   */
  public boolean countsAreBehind() {
    return isUnderWay(topics.enriched().name())
        || isCountBehind(topics.enriched().name())
        || isUnderWay(topics.stories().name())
        || isCountBehind(topics.stories().name())
        || isUnderWay(ActorCountTopology.deltasTopic(topics.lane()))
        || isCountBehind(ActorCountTopology.deltasTopic(topics.lane()))
        || isUnderWay(topics.actorsDaily().name());
  }

  private boolean isCountBehind(String topic) {
    return isBehind(group(Part.ACTOR_COUNTS), topic, reader.ends(topic));
  }

  /**
   * Transaction markers take offsets too, so that a committed offset may stand before the end
   * though no record is left; only looking tells.
   */
  private boolean isBehind(String group, String topic, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> done = committed(group);
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

  /**
   * Whether the topic holds records of an open transaction. A transaction's offsets may be there to
   * be read a moment before its records are.
   */
  private boolean isUnderWay(String topic) {
    Map<TopicPartition, Long> readable = reader.ends(topic);
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    readable.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    return result(admin.listOffsets(latest).all(), "where " + topic + " ends").entrySet().stream()
        .anyMatch(end -> end.getValue().offset() > readable.getOrDefault(end.getKey(), 0L));
  }

  private Map<TopicPartition, Long> done(Topic<?, ?> topic) {
    Map<TopicPartition, Long> done = new HashMap<>(committed(group(Part.ENRICHMENT)));
    done.keySet().removeIf(partition -> !partition.topic().equals(topic.name()));
    return done;
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
      return result(
          admin
              .listConsumerGroupOffsets(
                  group, new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata(),
          "what " + group + " has committed");
    } catch (GroupIdNotFoundException e) {
      return Map.of();
    }
  }

  private String group(Part part) {
    return part.applicationId(topics.lane());
  }

  private static <T> T result(KafkaFuture<T> future, String what) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException none) {
        throw none;
      }
      throw new KafkaException("can't read " + what, e.getCause());
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
