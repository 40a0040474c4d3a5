package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.Revision;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.streams.state.Ending;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Outcome.Refused;
import dev.tidings.tagging.Outcome.Tagged;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Passes on only what is new. A record is new where it stands behind the last one seen of its
 * article and its content or the tagger differs from then; a record from before the last one seen
 * is stale and changes nothing.
 */
final class EnrichmentProcessor implements Processor<String, Article, String, Verdict> {

  private final CurrentEnrichment current;
  private Enrichment enrichment;
  private ProcessorContext<String, Verdict> context;
  private KeyValueStore<String, ArticleState> states;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
  EnrichmentProcessor(CurrentEnrichment current) {
    this.current = current;
  }

  @Override
  public void init(ProcessorContext<String, Verdict> context) {
    this.context = context;
    this.states = context.getStateStore(EnrichmentTopology.TAGGED_ARTICLES);
  }

  @Override
  public void process(Record<String, Article> record) {
    // The same one for all of a record, whatever happens meanwhile.
    enrichment = current.get();
    RecordMetadata place =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record without a place"));
    Revision revision = new Revision(place.partition(), place.offset());
    ArticleState last = states.get(record.key());
    if (isStale(revision, last)) {
      return;
    }
    if (record.value() == null) {
      takeDown(record, revision, last);
    } else {
      requireOwnKey(record);
      enrich(record, revision, last);
    }
  }

  private boolean isStale(Revision revision, @Nullable ArticleState last) {
    if (last == null || last.getPartition() != revision.getPartition()) {
      return false;
    }
    return revision.getOffset() < last.getOffset()
        || (revision.getOffset() == last.getOffset() && underThisTagger(last));
  }

  private static void requireOwnKey(Record<String, Article> record) {
    if (!record.value().getId().equals(record.key())) {
      throw new IllegalArgumentException(
          "the record's key is %s but the article's id is %s; publish it under its id"
              .formatted(record.key(), record.value().getId()));
    }
  }

  private void takeDown(
      Record<String, Article> record, Revision revision, @Nullable ArticleState last) {
    remember(record.key(), Ending.TAKEN_DOWN, revision, "");
    if (last == null || last.getEnding() != Ending.TAKEN_DOWN) {
      context.forward(record.withValue(Verdict.takenDown()));
    }
  }

  private void enrich(
      Record<String, Article> record, Revision revision, @Nullable ArticleState last) {
    Article article = record.value();
    if (last != null && isUnchanged(article, last)) {
      remember(record.key(), last.getEnding(), revision, article.getContentHash());
      return;
    }
    Outcome outcome = enrichment.tag(article);
    if (outcome instanceof Tagged tagged) {
      remember(record.key(), Ending.ENRICHED, revision, article.getContentHash());
      boolean wasRejected = last != null && last.getEnding() == Ending.REJECTED;
      context.forward(
          record.withValue(
              Verdict.enriched(enrichment.enriched(article, revision, tagged), wasRejected)));
    } else if (outcome instanceof Refused refused) {
      remember(record.key(), Ending.REJECTED, revision, article.getContentHash());
      boolean wasEnriched = last != null && last.getEnding() == Ending.ENRICHED;
      context.forward(
          record.withValue(
              Verdict.rejected(enrichment.rejected(article, revision, refused), wasEnriched)));
    }
  }

  private boolean isUnchanged(Article article, ArticleState last) {
    return last.getEnding() != Ending.TAKEN_DOWN
        && last.getContentHash().equals(article.getContentHash())
        && underThisTagger(last);
  }

  private boolean underThisTagger(ArticleState last) {
    return last.getTaggerVersion().equals(enrichment.version().getVersion())
        && last.getKnowledgeVersion().equals(enrichment.version().getKnowledgeVersion())
        && last.getModelVersion().equals(enrichment.version().getModelVersion());
  }

  private void remember(String id, Ending ending, Revision revision, String contentHash) {
    states.put(
        id,
        ArticleState.newBuilder()
            .setEnding(ending)
            .setPartition(revision.getPartition())
            .setOffset(revision.getOffset())
            .setContentHash(contentHash)
            .setTaggerVersion(enrichment.version().getVersion())
            .setKnowledgeVersion(enrichment.version().getKnowledgeVersion())
            .setModelVersion(enrichment.version().getModelVersion())
            .build());
  }
}
