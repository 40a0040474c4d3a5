package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Topics;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.tagging.Tagger;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Articles in, tagged and rejected articles out. */
public final class EnrichmentTopology {

  /** Application id of the live one, and so its consumer group. */
  public static final String APPLICATION_ID = "tidings-enrichment";

  static final String TAGGED_ARTICLES = "tagged-articles";

  private EnrichmentTopology() {}

  /**
   * The topology, built under the settings it will run with.
   *
   * @param tagger asked before each article which tagger is to be used now
   */
  public static Topology build(Topics topics, Supplier<Tagger> tagger, TopologyConfig config) {
    StreamsBuilder builder = new StreamsBuilder(config);
    builder.addStateStore(taggedArticles());

    KStream<String, Article> articles = Nodes.read(builder, topics.articles(), "articles");
    KStream<String, Verdict> verdicts =
        articles.process(
            () -> new EnrichmentProcessor(new CurrentEnrichment(tagger)),
            Named.as("tag-what-is-new"),
            TAGGED_ARTICLES);

    KStream<String, EnrichedArticle> enriched =
        verdicts.flatMapValues(verdict -> verdict.enriched(), Named.as("keep-enriched"));
    enriched.to(topics.enriched().name(), Nodes.writing(topics.enriched(), "write-enriched"));

    KStream<String, RejectedArticle> rejected =
        verdicts.flatMapValues(verdict -> verdict.rejected(), Named.as("keep-rejected"));
    rejected.to(topics.rejected().name(), Nodes.writing(topics.rejected(), "write-rejected"));
    return builder.build();
  }

  private static StoreBuilder<KeyValueStore<String, ArticleState>> taggedArticles() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(TAGGED_ARTICLES),
        Serdes.String(),
        StateSerde.of(ArticleState.getEncoder(), ArticleState.getDecoder()));
  }
}
