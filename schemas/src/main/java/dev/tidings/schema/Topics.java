package dev.tidings.schema;

import static dev.tidings.schema.Topic.Retention.FOR_A_TIME;
import static dev.tidings.schema.Topic.Retention.IN_PASSING;
import static dev.tidings.schema.Topic.Retention.LATEST_PER_KEY;
import static dev.tidings.schema.Topic.Spread.AS_SET;
import static dev.tidings.schema.Topic.Spread.ONE_PARTITION;

import dev.tidings.schema.Topic.Retention;
import dev.tidings.schema.Topic.Spread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The catalogue: every topic between the rooms, spelled once, in the order of an article's way.
 * Each lane has the same topics under names of its own, but for those that all share.
 */
public final class Topics {

  private final RecordSerdes serdes;
  private final LaneName lane;
  private final Topic<String, Article> articles;
  private final Topic<String, KnowledgeEntry> knowledge;
  private final Topic<String, ReplayRequest> replay;
  private final Topic<String, ReplayResult> replayed;
  private final Topic<String, EnrichedArticle> enriched;
  private final Topic<String, RejectedArticle> rejected;
  private final Topic<byte[], byte[]> deadLetters;
  private final Topic<String, ArticleStory> stories;
  private final Topic<String, ActorDay> actorsDaily;
  private final Topic<String, FeedState> feedsState;
  private final Topic<String, Replay> replays;
  private final Topic<String, LaneState> lanes;

  /** The catalogue of the live pipeline, with serdes from here. */
  public Topics(RecordSerdes serdes) {
    this(serdes, LaneName.LIVE);
  }

  private Topics(RecordSerdes serdes, LaneName lane) {
    this.serdes = serdes;
    this.lane = lane;
    articles = shared("tidings.articles", Article.class, Article.getClassSchema(), AS_SET);
    knowledge =
        ofLane(
            "tidings.knowledge",
            KnowledgeEntry.class,
            KnowledgeEntry.getClassSchema(),
            LATEST_PER_KEY,
            ONE_PARTITION);
    replay =
        ofLane(
            "tidings.articles.replay",
            ReplayRequest.class,
            ReplayRequest.getClassSchema(),
            IN_PASSING,
            AS_SET);
    replayed =
        ofLane(
            "tidings.articles.replayed",
            ReplayResult.class,
            ReplayResult.getClassSchema(),
            IN_PASSING,
            AS_SET);
    enriched =
        ofLane(
            "tidings.articles.enriched",
            EnrichedArticle.class,
            EnrichedArticle.getClassSchema(),
            LATEST_PER_KEY,
            AS_SET);
    rejected =
        ofLane(
            "tidings.articles.rejected",
            RejectedArticle.class,
            RejectedArticle.getClassSchema(),
            LATEST_PER_KEY,
            AS_SET);
    deadLetters = Topic.ofBytes(lane.inLane("tidings.dead-letters"), FOR_A_TIME);
    stories =
        ofLane(
            "tidings.articles.stories",
            ArticleStory.class,
            ArticleStory.getClassSchema(),
            LATEST_PER_KEY,
            AS_SET);
    actorsDaily =
        ofLane(
            "tidings.actors.daily",
            ActorDay.class,
            ActorDay.getClassSchema(),
            LATEST_PER_KEY,
            AS_SET);
    feedsState = shared("tidings.feeds.state", FeedState.class, FeedState.getClassSchema(), AS_SET);
    replays = shared("tidings.replays", Replay.class, Replay.getClassSchema(), ONE_PARTITION);
    lanes = shared("tidings.lanes", LaneState.class, LaneState.getClassSchema(), ONE_PARTITION);
  }

  /** The catalogue of another lane, with the same serdes. */
  public Topics in(LaneName other) {
    return new Topics(serdes, other);
  }

  private <T extends SpecificRecord> Topic<String, T> shared(
      String name, Class<T> type, Schema schema, Spread spread) {
    return new Topic<>(
        name, Serdes.String(), serdes.serde(type, schema), schema, LATEST_PER_KEY, spread);
  }

  private <T extends SpecificRecord> Topic<String, T> ofLane(
      String name, Class<T> type, Schema schema, Retention retention, Spread spread) {
    return new Topic<>(
        lane.inLane(name), Serdes.String(), serdes.serde(type, schema), schema, retention, spread);
  }

  /** Whose topics these are. */
  public LaneName lane() {
    return lane;
  }

  /** The system of record: one live revision per article. Written by publishers. All share it. */
  public Topic<String, Article> articles() {
    return articles;
  }

  /** Entities of one's own, on top of the knowledge that ships. Written by who keeps them. */
  public Topic<String, KnowledgeEntry> knowledge() {
    return knowledge;
  }

  /** Articles to be looked at again. Partitioned as the articles are. Written by replays. */
  public Topic<String, ReplayRequest> replay() {
    return replay;
  }

  /** What became of them. Written by enrichment. */
  public Topic<String, ReplayResult> replayed() {
    return replayed;
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
   * source's partition. All share it.
   */
  public Topic<String, FeedState> feedsState() {
    return feedsState;
  }

  /** Replays, begun and ended. Each is written by the process that runs it. All share it. */
  public Topic<String, Replay> replays() {
    return replays;
  }

  /** The lanes that there are beside the live one. All share it. */
  public Topic<String, LaneState> lanes() {
    return lanes;
  }

  /** Those that are this lane's alone, in the order of an article's way. */
  public List<Topic<?, ?>> own() {
    return List.of(
        knowledge, replay, replayed, enriched, rejected, deadLetters, stories, actorsDaily);
  }

  /** All of them, in the order of an article's way. */
  public List<Topic<?, ?>> all() {
    return Stream.of(List.of(articles), own(), List.of(feedsState, replays, lanes))
        .<Topic<?, ?>>flatMap(List::stream)
        .toList();
  }

  /** The schemas of the records in all of them. */
  public static List<Schema> schemas() {
    return List.of(
        Article.getClassSchema(),
        KnowledgeEntry.getClassSchema(),
        ReplayRequest.getClassSchema(),
        ReplayResult.getClassSchema(),
        EnrichedArticle.getClassSchema(),
        RejectedArticle.getClassSchema(),
        ArticleStory.getClassSchema(),
        ActorDay.getClassSchema(),
        FeedState.getClassSchema(),
        Replay.getClassSchema(),
        LaneState.getClassSchema());
  }

  /** The topic of this name; the prefix {@code tidings.} may be left out. */
  public Optional<Topic<?, ?>> named(String name) {
    return all().stream()
        .filter(topic -> topic.name().equals(name) || topic.name().equals("tidings." + name))
        .findFirst();
  }
}
