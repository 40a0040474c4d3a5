package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Registry;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.Backlog;
import dev.tidings.streams.view.DeadLetters;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.streams.view.UnreadableRecordException;
import dev.tidings.tagging.Outcome.Tagged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What the pipeline has made of what was published, read from its topics. */
final class Outcomes implements AutoCloseable {

  private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(180);

  private final Topics topics;
  private final TopicReader reader;
  private final Backlog backlog;

  Outcomes(Connection connection) {
    this(connection, LaneName.LIVE);
  }

  Outcomes(Connection connection, LaneName lane) {
    topics = new Topics(new Registry(connection, REGISTRY_PATIENCE)).in(lane);
    reader = new TopicReader(connection);
    backlog = new Backlog(connection, topics);
  }

  /** Waits until all that is published is tagged, compared and counted. */
  Outcomes awaitDrained() {
    Wait.until(
        "all is tagged and counted",
        LONGEST_DRAIN,
        () ->
            !backlog.articlesAreBehind(backlog.articleEnds())
                && !backlog.storiesAreBehind()
                && !backlog.countsAreBehind());
    return this;
  }

  /** The counts that stand now, by their keys. */
  Map<String, ActorDay> counts() {
    Map<String, ActorDay> counts = new TreeMap<>();
    reader.readAll(
        topics.actorsDaily(),
        record -> {
          if (record.value() == null) {
            counts.remove(record.key());
          } else {
            counts.put(record.key(), record.value());
          }
        });
    return counts;
  }

  /** How many records the enriched topic holds. */
  long enrichedRecords() {
    return records(topics.enriched().name());
  }

  /** The knowledge under which the articles that stand now were tagged. */
  Set<String> knowledgeVersions() {
    Map<String, String> versions = new HashMap<>();
    reader.readAll(
        topics.enriched(),
        record -> {
          if (record.value() == null) {
            versions.remove(record.key());
          } else {
            versions.put(record.key(), record.value().getTagger().getKnowledgeVersion());
          }
        });
    return Set.copyOf(versions.values());
  }

  /** How many requests to look at an article again are still there. */
  long requestsLeft() {
    return records(topics.replay().name());
  }

  private long records(String topic) {
    AtomicLong records = new AtomicLong();
    reader.readRaw(
        reader.beginnings(topic), reader.ends(topic), record -> records.incrementAndGet());
    return records.get();
  }

  /** The bytes that stand in the enriched topic now, by article. */
  Map<String, List<Byte>> enrichedBytes() {
    Map<String, List<Byte>> bytes = new TreeMap<>();
    String enriched = topics.enriched().name();
    reader.readRaw(
        reader.beginnings(enriched),
        reader.ends(enriched),
        record -> {
          if (record.value() == null) {
            bytes.remove(text(record.key()));
          } else {
            bytes.put(text(record.key()), boxed(record.value()));
          }
        });
    return bytes;
  }

  /**
   * Checks that every record of the articles ended in exactly one place, once: what is new in
   * enriched or rejected, what can't be read in dead letters, the rest nowhere.
   */
  void assertEachRecordEndedOnce() {
    Places expected = new Places();
    Map<String, String> lastHash = new HashMap<>();
    String articles = topics.articles().name();
    reader.readRaw(
        reader.beginnings(articles),
        reader.ends(articles),
        record -> {
          Revision place = new Revision(record.partition(), record.offset());
          String id = text(record.key());
          if (record.value() == null) {
            lastHash.remove(id);
            return;
          }
          Article article = readable(record);
          if (article == null) {
            expected.deadLetters.add(place);
          } else if (!article.getContentHash().equals(lastHash.put(id, article.getContentHash()))) {
            (BatchJob.tag(article) instanceof Tagged ? expected.enriched : expected.rejected)
                .add(place);
          }
        });

    Places actual = places();
    assertThat(actual.enriched).containsExactlyInAnyOrderElementsOf(expected.enriched);
    assertThat(actual.rejected).containsExactlyInAnyOrderElementsOf(expected.rejected);
    assertThat(actual.deadLetters).containsExactlyInAnyOrderElementsOf(expected.deadLetters);
  }

  private Places places() {
    Places places = new Places();
    reader.readAll(
        topics.enriched(),
        record -> {
          if (record.value() != null) {
            places.enriched.add(record.value().getRevision());
          }
        });
    reader.readAll(
        topics.rejected(),
        record -> {
          if (record.value() != null) {
            places.rejected.add(record.value().getRevision());
          }
        });
    reader.readAll(
        topics.deadLetters(),
        record ->
            places.deadLetters.add(
                DeadLetters.placeIn(topics.articles().name(), record).orElseThrow()));
    return places;
  }

  private @Nullable Article readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return TopicReader.decoded(topics.articles(), record).value();
    } catch (UnreadableRecordException e) {
      return null;
    }
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> list = new ArrayList<>(bytes.length);
    for (byte b : bytes) {
      list.add(b);
    }
    return list;
  }

  @Override
  public void close() {
    reader.close();
    backlog.close();
  }

  /** Where records ended. */
  private static final class Places {
    private final List<Revision> enriched = new ArrayList<>();
    private final List<Revision> rejected = new ArrayList<>();
    private final List<Revision> deadLetters = new ArrayList<>();
  }
}
