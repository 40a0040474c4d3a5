package dev.tidings.streams.view;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/**
 * Where records of {@code tidings.articles} ended, as the topics say that they can end in.
 *
 * @param byRecord where each record ended
 * @param enriched the newest tagged revision of each article
 * @param contents what of the articles has been tagged or rejected so far
 */
public record Endings(
    Map<Revision, Ending> byRecord, Map<String, EnrichedArticle> enriched, Set<Content> contents) {

  public Endings {
    byRecord = Map.copyOf(byRecord);
    enriched = Map.copyOf(enriched);
    contents = Set.copyOf(contents);
  }

  /** One content of an article; its revisions of the same content end as the first one did. */
  public record Content(String articleId, String contentHash) {}

  /** Where this record ended; nothing where no topic holds a trace of it. */
  public Optional<Ending> of(Revision record) {
    return Optional.ofNullable(byRecord.get(record));
  }

  /**
   * Reads what was written from a mark on.
   *
   * @param ids which articles to look for
   */
  public static Endings since(Mark mark, TopicReader reader, Topics topics, Predicate<String> ids) {
    Map<Revision, Ending> endings = new HashMap<>();
    Map<String, EnrichedArticle> enriched = new HashMap<>();
    Set<Content> contents = new HashSet<>();
    reader.readFrom(
        topics.enriched(),
        mark.enriched(),
        record -> {
          if (!ids.test(record.key())) {
            return;
          }
          if (record.value() == null) {
            enriched.remove(record.key());
          } else {
            enriched.put(record.key(), record.value());
            endings.put(record.value().getRevision(), new Ending.Enriched());
            contents.add(new Content(record.key(), record.value().getArticle().getContentHash()));
          }
        });
    reader.readFrom(
        topics.rejected(),
        mark.rejected(),
        record -> {
          if (record.value() != null && ids.test(record.key())) {
            endings.put(
                record.value().getRevision(), new Ending.Rejected(record.value().getReason()));
            contents.add(new Content(record.key(), record.value().getContentHash()));
          }
        });
    reader.readFrom(
        topics.deadLetters(),
        mark.deadLetters(),
        record ->
            DeadLetters.placeIn(topics.articles().name(), record)
                .filter(place -> record.key() != null && ids.test(text(record.key())))
                .ifPresent(
                    place ->
                        endings.put(
                            place,
                            new Ending.DeadLetter(
                                record.partition(),
                                record.offset(),
                                DeadLetters.message(record)))));
    return new Endings(endings, enriched, contents);
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  /** Places in the three topics that a record can end in. */
  public record Mark(
      Map<TopicPartition, Long> enriched,
      Map<TopicPartition, Long> rejected,
      Map<TopicPartition, Long> deadLetters) {

    /** Before all that is there. */
    public static Mark beginning(TopicReader reader, Topics topics) {
      return new Mark(
          reader.beginnings(topics.enriched().name()),
          reader.beginnings(topics.rejected().name()),
          reader.beginnings(topics.deadLetters().name()));
    }
  }
}
