package dev.tidings.streams;

import static dev.tidings.schema.ReplayOutcome.OTHER_VERSION;
import static dev.tidings.schema.ReplayOutcome.PROBED;
import static dev.tidings.schema.ReplayOutcome.STALE;
import static dev.tidings.schema.ReplayOutcome.UNCHANGED;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplayOutcome;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.streams.Candidate.Published;
import dev.tidings.streams.Candidate.Requested;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.streams.state.Ending;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Passes on only what is new. A published record is new where it stands behind the last one seen of
 * its article and its content or the tagger differs from then; a record from before the last one
 * seen is stale and changes nothing. Of an article that is to be looked at again only what it says
 * at present is, and it is new where its tags are, or where that is asked for.
 */
final class EnrichmentProcessor implements Processor<String, Candidate, String, Verdict> {

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
  public void process(Record<String, Candidate> record) {
    // The same one for all of a record, whatever happens meanwhile.
    enrichment = current.get();
    RecordMetadata place =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record without a place"));
    if (record.value() instanceof Published published) {
      see(record, new Revision(place.partition(), place.offset()), published.article());
    } else if (record.value() instanceof Requested requested) {
      answer(
          record
              .withTimestamp(AfterArticles.sentAt(record.timestamp()))
              .withHeaders(new RecordHeaders()),
          Answers.requireWhole(record.key(), place.partition(), requested.request()));
    }
  }

  private void see(Record<String, Candidate> record, Revision revision, @Nullable Article article) {
    ArticleState last = states.get(record.key());
    if (isStale(revision, last)) {
      return;
    }
    if (article == null) {
      takeDown(record, revision, last);
    } else {
      requireOwnKey(record.key(), article);
      enrich(record, revision, article, last);
    }
  }

  private boolean isStale(Revision revision, @Nullable ArticleState last) {
    return last != null
        && !Memory.isBehind(revision, last)
        && !(Memory.isLast(revision, last) && !Memory.isUnder(version(), last));
  }

  private static void requireOwnKey(String key, Article article) {
    if (!article.getId().equals(key)) {
      throw new IllegalArgumentException(
          "the record's key is %s but the article's id is %s; publish it under its id"
              .formatted(key, article.getId()));
    }
  }

  private void takeDown(
      Record<String, Candidate> record, Revision revision, @Nullable ArticleState last) {
    states.put(record.key(), Memory.takenDown(revision, version()));
    if (last == null || last.getEnding() != Ending.TAKEN_DOWN) {
      forward(record, Verdict.takenDown());
    }
  }

  private void enrich(
      Record<String, Candidate> record,
      Revision revision,
      Article article,
      @Nullable ArticleState last) {
    ArticleState run =
        last != null && Memory.saysTheSame(article, last) ? Memory.seen(revision, last) : null;
    if (run != null && Memory.isUnder(version(), run)) {
      states.put(record.key(), run);
    } else {
      write(record, Tagging.of(article, revision, enrichment, last), run);
    }
  }

  private void answer(Record<String, Candidate> record, ReplayRequest request) {
    Article article = request.getArticle().orElse(null);
    if (article == null) {
      answer(record, request, PROBED);
      return;
    }
    if (!request.getExpects().map(version()::equals).orElse(true)) {
      answer(record, request, OTHER_VERSION);
      return;
    }
    ArticleState last = states.get(record.key());
    if (last == null || Memory.isBehind(request.getRevision(), last)) {
      // It overtakes the published record, which is stale when it comes.
      Tagging now = Tagging.of(article, request.getRevision(), enrichment, last);
      write(record, now, null);
      answerWritten(record, request, now, last);
    } else if (Memory.isCurrent(request.getRevision(), article, last)) {
      lookAgain(record, request, article, last);
    } else {
      answer(record, request, STALE);
    }
  }

  private void lookAgain(
      Record<String, Candidate> record, ReplayRequest request, Article article, ArticleState last) {
    boolean even = request.getEvenUnchanged();
    if (Memory.isWritten(request.getRevision(), version(), last)
        && (!even || last.getNamesTagger())) {
      answer(record, request, UNCHANGED);
      return;
    }
    Tagging now = Tagging.of(article, request.getRevision(), enrichment, last);
    if (!even && Memory.hasTags(now.tags(), last)) {
      states.put(record.key(), Memory.confirmed(last, version()));
      answer(record, request, UNCHANGED);
    } else {
      write(record, now, last);
      answerWritten(record, request, now, last);
    }
  }

  /**
   * Writes a record as it is tagged now.
   *
   * @param run what is remembered of the records before it that say the same; null for none
   */
  private void write(Record<String, Candidate> record, Tagging now, @Nullable ArticleState run) {
    states.put(record.key(), run == null ? now.written() : Memory.goingOn(now.written(), run));
    forward(record, now.verdict());
  }

  private void answer(
      Record<String, Candidate> record, ReplayRequest request, ReplayOutcome outcome) {
    forward(record, Verdict.answer(Answers.plain(request, outcome, version())));
  }

  private void answerWritten(
      Record<String, Candidate> record,
      ReplayRequest request,
      Tagging now,
      @Nullable ArticleState last) {
    forward(record, Verdict.answer(Answers.written(request, now, version(), last)));
  }

  private void forward(Record<String, Candidate> record, Verdict verdict) {
    context.forward(record.withValue(verdict));
  }

  private TaggerVersion version() {
    return enrichment.version();
  }
}
