package dev.tidings.streams;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Topics;
import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.Contribution;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Enriched articles and their stories in, counts per actor and day out. The counts are a function
 * of the current articles alone: each change of an article takes its old part away and adds its new
 * one.
 */
public final class ActorCountTopology {

  /** Application id of the live one, and so its consumer group. */
  public static final String APPLICATION_ID = "tidings-actor-counts";

  static final String ARTICLE_CONTRIBUTIONS = "article-contributions";
  static final String ARTICLE_STORIES = "article-stories";
  static final String ACTOR_DAYS = "actor-days";
  static final String ACTOR_DAY_STORIES = "actor-day-stories";
  static final String DELTAS_BY_ACTOR = "deltas-by-actor";

  private ActorCountTopology() {}

  /** The topology, built under the settings it will run with. */
  public static Topology build(Topics topics, TopologyConfig config) {
    StreamsBuilder builder = new StreamsBuilder(config);
    builder.addStateStore(articleContributions());
    builder.addStateStore(articleStories());
    builder.addStateStore(actorDays());
    builder.addStateStore(actorDayStories());

    KStream<String, EnrichedArticle> enriched = Nodes.read(builder, topics.enriched(), "enriched");
    KStream<String, ArticleStory> stories = Nodes.read(builder, topics.stories(), "stories");
    KStream<String, ActorDelta> deltas =
        enriched
            .process(
                DifferenceProcessor::new,
                Named.as("take-difference"),
                ARTICLE_CONTRIBUTIONS,
                ARTICLE_STORIES)
            .merge(
                stories.process(
                    StoryDifferenceProcessor::new,
                    Named.as("take-difference-of-story"),
                    ARTICLE_CONTRIBUTIONS,
                    ARTICLE_STORIES),
                Named.as("merge-differences"))
            .repartition(
                Repartitioned.<String, ActorDelta>as(DELTAS_BY_ACTOR)
                    .withKeySerde(Serdes.String())
                    .withValueSerde(deltaSerde()));
    KStream<String, ActorDay> days =
        deltas.process(SumProcessor::new, Named.as("sum-deltas"), ACTOR_DAYS, ACTOR_DAY_STORIES);
    days.to(
        topics.actorsDaily().name(),
        Nodes.writing(topics.actorsDaily(), "write-actor-days")
            .withStreamPartitioner(ActorCountTopology::byActor));
    return builder.build();
  }

  /** Places a count by the actor in its key. */
  static Optional<Set<Integer>> byActor(String topic, String key, ActorDay day, int partitions) {
    return Optional.of(Set.of(partitionOf(ActorDays.actorOf(key), partitions)));
  }

  /** The partition of all of an actor's days: the one that the actor's id alone would have. */
  static int partitionOf(String actorId, int partitions) {
    return BuiltInPartitioner.partitionForKey(actorId.getBytes(StandardCharsets.UTF_8), partitions);
  }

  /** The name of the topic through which the deltas pass from difference to sum. */
  public static String deltasTopic(LaneName lane) {
    return lane.inLane(APPLICATION_ID) + "-" + DELTAS_BY_ACTOR + "-repartition";
  }

  private static Serde<ActorDelta> deltaSerde() {
    return StateSerde.of(ActorDelta.class);
  }

  private static StoreBuilder<KeyValueStore<String, Contribution>> articleContributions() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(ARTICLE_CONTRIBUTIONS),
        Serdes.String(),
        StateSerde.of(Contribution.class));
  }

  private static StoreBuilder<KeyValueStore<String, String>> articleStories() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(ARTICLE_STORIES), Serdes.String(), Serdes.String());
  }

  private static StoreBuilder<KeyValueStore<String, Long>> actorDayStories() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(ACTOR_DAY_STORIES), Serdes.String(), Serdes.Long());
  }

  private static StoreBuilder<KeyValueStore<String, ActorDaySum>> actorDays() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(ACTOR_DAYS),
        Serdes.String(),
        StateSerde.of(ActorDaySum.class));
  }
}
