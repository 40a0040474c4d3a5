package dev.tidings.streams.view;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/**
 * Where records of {@code tidings.articles} ended, as the topics say that they can end in.
 *
 * @param byRecord where each record ended
 * @param enriched the newest tagged revision of each article
 */
public record Endings(Map<Revision, Ending> byRecord, Map<String, EnrichedArticle> enriched) {

  public Endings {
    byRecord = Map.copyOf(byRecord);
    enriched = Map.copyOf(enriched);
  }

  /** Where this record ended; nothing where no topic holds a trace of it. */
  public Optional<Ending> of(Revision record) {
    return Optional.ofNullable(byRecord.get(record));
  }

  /**
   * Reads what was written from a mark on.
   *
   * @param ids which articles' tags to keep
   */
  public static Endings since(Mark mark, TopicReader reader, Topics topics, Predicate<String> ids) {
    Map<Revision, Ending> endings = new HashMap<>();
    Map<String, EnrichedArticle> enriched = new HashMap<>();
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
          }
        });
    reader.readFrom(
        topics.rejected(),
        mark.rejected(),
        record -> {
          if (record.value() != null && ids.test(record.key())) {
            endings.put(
                record.value().getRevision(), new Ending.Rejected(record.value().getReason()));
          }
        });
    reader.readFrom(
        topics.deadLetters(),
        mark.deadLetters(),
        record ->
            DeadLetters.placeIn(topics.articles().name(), record)
                .ifPresent(
                    place ->
                        endings.put(
                            place,
                            new Ending.DeadLetter(
                                record.partition(),
                                record.offset(),
                                DeadLetters.message(record)))));
    return new Endings(endings, enriched);
  }

  /** A point in time, as places in the three topics that a record can end in. */
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

    /** Behind all that is there. */
    public static Mark now(TopicReader reader, Topics topics) {
      return new Mark(
          reader.ends(topics.enriched().name()),
          reader.ends(topics.rejected().name()),
          reader.ends(topics.deadLetters().name()));
    }
  }
}
