package dev.tidings.schema;

import static dev.tidings.schema.Topic.Retention.FOR_A_TIME;
import static dev.tidings.schema.Topic.Retention.LATEST_PER_KEY;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** The catalogue: every topic between the rooms, spelled once, in the order of an article's way. */
public final class Topics {

  private final Topic<String, Article> articles;
  private final Topic<String, EnrichedArticle> enriched;
  private final Topic<String, RejectedArticle> rejected;
  private final Topic<byte[], byte[]> deadLetters;
  private final Topic<String, ArticleStory> stories;
  private final Topic<String, ActorDay> actorsDaily;
  private final Topic<String, FeedState> feedsState;

  /** The catalogue, with serdes from here. */
  public Topics(RecordSerdes serdes) {
    articles = records("tidings.articles", Article.class, Article.getClassSchema(), serdes);
    enriched =
        records(
            "tidings.articles.enriched",
            EnrichedArticle.class,
            EnrichedArticle.getClassSchema(),
            serdes);
    rejected =
        records(
            "tidings.articles.rejected",
            RejectedArticle.class,
            RejectedArticle.getClassSchema(),
            serdes);
    deadLetters = Topic.ofBytes("tidings.dead-letters", FOR_A_TIME);
    stories =
        records(
            "tidings.articles.stories", ArticleStory.class, ArticleStory.getClassSchema(), serdes);
    actorsDaily =
        records("tidings.actors.daily", ActorDay.class, ActorDay.getClassSchema(), serdes);
    feedsState =
        records("tidings.feeds.state", FeedState.class, FeedState.getClassSchema(), serdes);
  }

  private static <T extends SpecificRecord> Topic<String, T> records(
      String name, Class<T> type, Schema schema, RecordSerdes serdes) {
    return new Topic<>(name, Serdes.String(), serdes.serde(type, schema), schema, LATEST_PER_KEY);
  }

  /** The system of record: one live revision per article. Written by publishers. */
  public Topic<String, Article> articles() {
    return articles;
  }

  /** Articles with their tags. Written by enrichment. */
  public Topic<String, EnrichedArticle> enriched() {
    return enriched;
  }

  /** Articles whose latest revision can't be tagged, and why. Written by enrichment. */
  public Topic<String, RejectedArticle> rejected() {
    return rejected;
  }

  /** Records that can't be read or processed: the original bytes with Kafka's error headers. */
  public Topic<byte[], byte[]> deadLetters() {
    return deadLetters;
  }

  /** Which story each enriched article tells. Written by the stories. */
  public Topic<String, ArticleStory> stories() {
    return stories;
  }

  /** Counts per actor and day. Written by the actor counts. */
  public Topic<String, ActorDay> actorsDaily() {
    return actorsDaily;
  }

  /**
   * What is kept of followed sources. Partitioned by source. Written by the process that owns the
   * source's partition.
   */
  public Topic<String, FeedState> feedsState() {
    return feedsState;
  }

  /** All of them, in the order of an article's way. */
  public List<Topic<?, ?>> all() {
    return List.of(articles, enriched, rejected, deadLetters, stories, actorsDaily, feedsState);
  }

  /** The topic of this name; the prefix {@code tidings.} may be left out. */
  public Optional<Topic<?, ?>> named(String name) {
    return all().stream()
        .filter(topic -> topic.name().equals(name) || topic.name().equals("tidings." + name))
        .findFirst();
  }
}
