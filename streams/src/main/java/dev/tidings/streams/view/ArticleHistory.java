package dev.tidings.streams.view;

import dev.tidings.schema.Article;
import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * One article: its current tags and where each of its records ended.
 *
 * @param revisions those that the broker still holds, oldest first; compaction removes old ones
 * @param current its tags, unless it is not tagged or taken down
 * @param storyId the story it tells, where that is known yet
 */
public record ArticleHistory(
    String id,
    List<RevisionEnding> revisions,
    Optional<EnrichedArticle> current,
    Optional<String> storyId) {

  public ArticleHistory {
    revisions = List.copyOf(revisions);
  }

  /**
   * A record of the article and where it ended.
   *
   * @param article what it says; null for a takedown or where it can't be read
   */
  public record RevisionEnding(
      Revision revision, Instant writtenAt, @Nullable Article article, Ending ending) {}

  /** Looks an article up. */
  public static ArticleHistory of(String id, TopicReader reader, Topics topics, Backlog backlog) {
    Map<TopicPartition, Long> done = backlog.articlesDone();
    List<ConsumerRecord<byte[], byte[]>> records = recordsOf(id, reader, topics.articles());
    Endings endings =
        Endings.since(Endings.Mark.beginning(reader, topics), reader, topics, id::equals);
    List<RevisionEnding> revisions = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      ConsumerRecord<byte[], byte[]> record = records.get(i);
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      Revision revision = new Revision(record.partition(), record.offset());
      Article article = readable(topics.articles(), record);
      Ending ending =
          record.offset() >= done.getOrDefault(partition, 0L)
              ? new Ending.Waiting()
              : ending(
                  revision,
                  record.value() == null,
                  article,
                  records.subList(i + 1, records.size()),
                  endings,
                  id);
      revisions.add(
          new RevisionEnding(revision, Instant.ofEpochMilli(record.timestamp()), article, ending));
    }
    return new ArticleHistory(
        id,
        revisions,
        Optional.ofNullable(endings.enriched().get(id)),
        storyId(id, reader, topics));
  }

  private static Optional<String> storyId(String id, TopicReader reader, Topics topics) {
    AtomicReference<@Nullable ArticleStory> last = new AtomicReference<>();
    reader.readAll(
        topics.stories(),
        record -> {
          if (record.key().equals(id)) {
            last.set(record.value());
          }
        });
    return Optional.ofNullable(last.get()).map(ArticleStory::getStoryId);
  }

  private static Ending ending(
      Revision revision,
      boolean takedown,
      @Nullable Article article,
      List<ConsumerRecord<byte[], byte[]>> later,
      Endings endings,
      String id) {
    if (takedown) {
      return new Ending.TakenDown();
    }
    return endings
        .of(revision)
        .orElseGet(
            () -> {
              EnrichedArticle current = endings.enriched().get(id);
              boolean same =
                  current != null
                      && article != null
                      && current.getArticle().getContentHash().equals(article.getContentHash());
              return same || later.isEmpty() ? new Ending.Unchanged() : new Ending.Superseded();
            });
  }

  private static List<ConsumerRecord<byte[], byte[]>> recordsOf(
      String id, TopicReader reader, Topic<String, Article> articles) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    reader.readRaw(
        reader.beginnings(articles.name()),
        reader.ends(articles.name()),
        record -> {
          if (Arrays.equals(key, record.key())) {
            found.add(record);
          }
        });
    return found;
  }

  private static @Nullable Article readable(
      Topic<String, Article> articles, ConsumerRecord<byte[], byte[]> record) {
    try {
      return articles.valueSerde().deserializer().deserialize(record.topic(), record.value());
    } catch (SerializationException e) {
      return null;
    }
  }
}
