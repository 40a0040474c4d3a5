package dev.tidings.streams;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.Topics;
import dev.tidings.streams.Candidate.Published;
import dev.tidings.streams.Candidate.Requested;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.tagging.Tagger;
import java.util.Optional;
import java.util.Set;
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

/**
 * Articles in, tagged and rejected articles out. Articles to be looked at again come in beside
 * them, to the same tasks, so that one task decides what is current of an article.
 */
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

    KStream<String, Candidate> published =
        Nodes.read(builder, topics.articles(), "articles")
            .mapValues(Published::new, Named.as("take-published"));
    KStream<String, Candidate> requested =
        Nodes.read(builder, topics.replay(), "requests", new AfterArticles())
            .mapValues(Requested::new, Named.as("take-requested"));
    KStream<String, Verdict> verdicts =
        published
            .merge(requested, Named.as("merge-candidates"))
            .process(
                () -> new EnrichmentProcessor(new CurrentEnrichment(tagger)),
                Named.as("tag-what-is-new"),
                TAGGED_ARTICLES);

    KStream<String, EnrichedArticle> enriched =
        verdicts.flatMapValues(verdict -> verdict.enriched(), Named.as("keep-enriched"));
    enriched.to(topics.enriched().name(), Nodes.writing(topics.enriched(), "write-enriched"));

    KStream<String, RejectedArticle> rejected =
        verdicts.flatMapValues(verdict -> verdict.rejected(), Named.as("keep-rejected"));
    rejected.to(topics.rejected().name(), Nodes.writing(topics.rejected(), "write-rejected"));

    KStream<String, ReplayResult> replayed =
        verdicts.flatMapValues(verdict -> verdict.replayed(), Named.as("keep-replayed"));
    replayed.to(
        topics.replayed().name(),
        Nodes.writing(topics.replayed(), "write-replayed")
            .withStreamPartitioner(EnrichmentTopology::besideRequest));
    return builder.build();
  }

  /** Places a result in the partition of its request, which a probe's key doesn't tell. */
  static Optional<Set<Integer>> besideRequest(
      String topic, String key, ReplayResult result, int partitions) {
    int partition = result.getRevision().getPartition();
    return partition < partitions ? Optional.of(Set.of(partition)) : Optional.empty();
  }

  private static StoreBuilder<KeyValueStore<String, ArticleState>> taggedArticles() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(TAGGED_ARTICLES),
        Serdes.String(),
        StateSerde.of(ArticleState.class));
  }
}
