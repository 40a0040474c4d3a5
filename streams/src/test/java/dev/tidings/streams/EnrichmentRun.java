package dev.tidings.streams;

import static dev.tidings.streams.TopologyRunner.Part.ENRICHMENT;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RecordSerdes;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.schema.Topics;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.tagging.Tagger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The enrichment at work on {@code tidings.articles}, which is kept here so that it can be
 * delivered again. What came out is handed over once.
 */
final class EnrichmentRun implements AutoCloseable {

  private static final String NOBODY = "nobody";

  private final Topics topics = new Topics(new AvroSerdes());
  private final List<Sent> articles = new ArrayList<>();
  private final RecordSerdes serdes;
  private Tagger tagger;
  private Driver driver;
  private int delivered;
  private boolean holding;

  EnrichmentRun() {
    this(new AvroSerdes());
  }

  EnrichmentRun(RecordSerdes serdes) {
    this.serdes = serdes;
    this.tagger = FakeTagger.knowingAll();
    this.driver = Driver.of(ENRICHMENT, serdes, () -> tagger);
  }

  void publish(Article article) {
    publishUnder(article.getId(), article);
  }

  void publishUnder(@Nullable String key, Article article) {
    publishBytes(key, bytes(article));
  }

  void takeDown(String id) {
    publishBytes(id, null);
  }

  void publishBytes(@Nullable String key, byte @Nullable [] value) {
    articles.add(new Sent(key, value));
    if (!holding) {
      catchUp();
    }
  }

  /** From now on what is published waits. */
  void hold() {
    holding = true;
  }

  /** Delivers what waits, and holds no longer. */
  void catchUp() {
    holding = false;
    articles.subList(delivered, articles.size()).forEach(this::deliver);
    delivered = articles.size();
  }

  /** From the next record on another tagger is at work. */
  void tagWith(Tagger next) {
    tagger = next;
  }

  TaggerVersion version() {
    return new Enrichment(tagger).version();
  }

  /** A request to look at what was published at an offset again. */
  ReplayRequest.Builder request(int offset) {
    Sent sent = articles.get(offset);
    return ReplayRequest.newBuilder()
        .setReplayId("replay")
        .setRevision(new Revision(0, (long) offset))
        .setArticle(
            topics
                .articles()
                .valueSerde()
                .deserializer()
                .deserialize(topics.articles().name(), sent.value()));
  }

  void replay(ReplayRequest request) {
    replayUnder(request.getArticle().map(Article::getId).orElse(null), request);
  }

  void replayUnder(@Nullable String key, ReplayRequest request) {
    replayBytes(
        key, topics.replay().valueSerde().serializer().serialize(topics.replay().name(), request));
  }

  /** Every request has a header of its sender's. */
  void replayBytes(@Nullable String key, byte @Nullable [] value) {
    driver.pipe(
        topics.replay().name(),
        keyBytes(key),
        value,
        new RecordHeaders().add("sender", new byte[] {1}),
        Duration.ZERO);
  }

  byte[] bytes(Article article) {
    return topics.articles().valueSerde().serializer().serialize(topics.articles().name(), article);
  }

  /** All that was published so far; a record's place in the list is its offset. */
  List<Sent> articles() {
    return articles;
  }

  /** How many of them it was delivered. */
  int delivered() {
    return delivered;
  }

  /** Stops, starts with its state, and goes on from an offset. */
  void restartFrom(int offset) {
    restartFrom(offset, tagger);
  }

  /** Stops, starts as another version with its state, and goes on from an offset. */
  void restartFrom(int offset, Tagger next) {
    Map<String, Map<String, Object>> state = driver.state();
    driver.close();
    tagger = next;
    driver = Driver.of(ENRICHMENT, serdes, () -> tagger);
    driver.restore(state);
    for (int i = 0; i < offset; i++) { // a driver counts its offsets from 0
      deliver(new Sent(NOBODY, null));
    }
    forgetWhatCameOut();
    articles.subList(offset, delivered).forEach(this::deliver);
  }

  private void deliver(Sent sent) {
    driver.pipe(topics.articles().name(), keyBytes(sent.key()), sent.value());
  }

  private static byte @Nullable [] keyBytes(@Nullable String key) {
    return key == null ? null : key.getBytes(StandardCharsets.UTF_8);
  }

  List<Written<EnrichedArticle>> enriched() {
    return Written.from(topics.enriched(), driver);
  }

  /** When what was written to the enriched articles was, by its records. */
  List<Instant> timesOfEnriched() {
    return driver.written(topics.enriched().name()).stream()
        .map(TestRecord::getRecordTime)
        .toList();
  }

  /** All articles are remembered as before there were replays. */
  void forgetTags() {
    Map<String, Map<String, Object>> state = driver.state();
    state
        .get(EnrichmentTopology.TAGGED_ARTICLES)
        .replaceAll(
            (id, last) ->
                ArticleState.newBuilder((ArticleState) last)
                    .clearFirstOffset()
                    .clearTaggedOffset()
                    .clearNamesTagger()
                    .clearEntities()
                    .clearTopics()
                    .clearTagsHash()
                    .build());
    driver.restore(state);
  }

  List<Written<RejectedArticle>> rejected() {
    return Written.from(topics.rejected(), driver);
  }

  List<Written<ReplayResult>> replayed() {
    return Written.from(topics.replayed(), driver);
  }

  List<DeadLetter> deadLetters() {
    return DeadLetter.from(topics, driver);
  }

  void forgetWhatCameOut() {
    driver.written(topics.enriched().name());
    driver.written(topics.rejected().name());
    driver.written(topics.replayed().name());
    driver.written(topics.deadLetters().name());
  }

  @Override
  public void close() {
    driver.close();
  }
}
