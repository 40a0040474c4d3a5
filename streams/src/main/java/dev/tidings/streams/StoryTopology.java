package dev.tidings.streams;

import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Topics;
import dev.tidings.streams.state.BandEntry;
import dev.tidings.streams.state.BandLead;
import dev.tidings.streams.state.BandMember;
import dev.tidings.streams.state.PrintedArticle;
import java.time.Duration;
import java.util.List;
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
 * Enriched articles in, the story of each out. Near-copies stand in any partition; they meet in the
 * bands of their fingerprints, each of which has a partition of its own.
 */
public final class StoryTopology {

  /** Application id of the live one, and so its consumer group. */
  public static final String APPLICATION_ID = "tidings-stories";

  static final String PRINTED_ARTICLES = "printed-articles";
  static final String TOLD_ARTICLES = "told-articles";
  static final String BAND_MEMBERS = "band-members";
  static final String ENTRIES_BY_BAND = "entries-by-band";
  static final String LEADS_BY_ARTICLE = "leads-by-article";

  /** As long as near-copies may follow, and a day more for the look at a page after seven days. */
  static final Duration BANDS_KEPT = CopyRule.REACH.plusDays(1);

  /** Longer than anything in a band can name an article. */
  static final Duration ARTICLES_KEPT = BANDS_KEPT.multipliedBy(2).plusDays(1);

  private StoryTopology() {}

  /** The topology, built under the settings it will run with. */
  public static Topology build(Topics topics, TopologyConfig config) {
    StreamsBuilder builder = new StreamsBuilder(config);
    builder.addStateStore(printedArticles());
    builder.addStateStore(toldArticles());
    builder.addStateStore(bandMembers());

    KStream<String, EnrichedArticle> enriched = Nodes.read(builder, topics.enriched(), "enriched");
    KStream<String, StoryChange> changes =
        enriched.process(
            PrintProcessor::new, Named.as("take-fingerprint"), PRINTED_ARTICLES, TOLD_ARTICLES);
    KStream<String, BandLead> leads =
        changes
            .flatMap((id, change) -> change.entries(), Named.as("spread-over-bands"))
            .repartition(
                Repartitioned.<String, BandEntry>as(ENTRIES_BY_BAND)
                    .withKeySerde(Serdes.String())
                    .withValueSerde(entrySerde()))
            .process(BandProcessor::new, Named.as("meet-in-band"), BAND_MEMBERS)
            .repartition(
                Repartitioned.<String, BandLead>as(LEADS_BY_ARTICLE)
                    .withKeySerde(Serdes.String())
                    .withValueSerde(leadSerde()));
    KStream<String, ArticleStory> stories =
        leads
            .process(StoryProcessor::new, Named.as("name-story"), PRINTED_ARTICLES)
            .merge(
                changes.flatMapValues(change -> change.stories(), Named.as("keep-own-story")),
                Named.as("merge-stories"));
    stories.to(topics.stories().name(), Nodes.writing(topics.stories(), "write-stories"));
    return builder.build();
  }

  /** The names of the topics through which it passes, in their order. */
  public static List<String> topicsWithin(LaneName lane) {
    String application = lane.inLane(APPLICATION_ID);
    return List.of(
        application + "-" + ENTRIES_BY_BAND + "-repartition",
        application + "-" + LEADS_BY_ARTICLE + "-repartition");
  }

  private static Serde<BandEntry> entrySerde() {
    return StateSerde.of(BandEntry.class);
  }

  private static Serde<BandLead> leadSerde() {
    return StateSerde.of(BandLead.class);
  }

  private static StoreBuilder<KeyValueStore<String, PrintedArticle>> printedArticles() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(PRINTED_ARTICLES),
        Serdes.String(),
        StateSerde.of(PrintedArticle.class));
  }

  /** Which text the story of each was told for; kept for as long as the article is. */
  private static StoreBuilder<KeyValueStore<String, Long>> toldArticles() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(TOLD_ARTICLES), Serdes.String(), Serdes.Long());
  }

  private static StoreBuilder<KeyValueStore<String, BandMember>> bandMembers() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(BAND_MEMBERS),
        Serdes.String(),
        StateSerde.of(BandMember.class));
  }
}
