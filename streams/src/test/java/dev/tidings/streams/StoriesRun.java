package dev.tidings.streams;

import static dev.tidings.streams.TopologyRunner.Part.STORIES;

import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stories at work on {@code tidings.articles.enriched}, which is kept here so that it can be
 * delivered again. What came out is handed over once.
 */
final class StoriesRun implements AutoCloseable {

  private final Topics topics = new Topics(new AvroSerdes());
  private final List<Written<EnrichedArticle>> enriched = new ArrayList<>();
  private Driver driver = start();

  private static Driver start() {
    return Driver.of(STORIES, new AvroSerdes(), FakeTagger::knowingAll);
  }

  void read(Written<EnrichedArticle> record) {
    enriched.add(record);
    deliver(record, Duration.ZERO);
  }

  /** The same, some time after the beginning of the stream. */
  void readAfter(Duration time, Written<EnrichedArticle> record) {
    enriched.add(record);
    deliver(record, time);
  }

  /** Stops, starts with its state, and goes on from some records back. */
  void restartBack(int records) {
    Map<String, Map<String, Object>> state = driver.state();
    driver.close();
    driver = start();
    driver.restore(state);
    int from = Math.max(0, enriched.size() - records);
    enriched.subList(from, enriched.size()).forEach(record -> deliver(record, Duration.ZERO));
  }

  private void deliver(Written<EnrichedArticle> record, Duration after) {
    driver.pipe(
        topics.enriched().name(),
        record.key().getBytes(StandardCharsets.UTF_8),
        record.bytes(),
        record.headers(),
        after);
  }

  /** How many values each of its stores holds. */
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new java.util.TreeMap<>();
    driver.state().forEach((store, values) -> sizes.put(store, values.size()));
    return sizes;
  }

  List<Written<ArticleStory>> stories() {
    return Written.from(topics.stories(), driver);
  }

  @Override
  public void close() {
    driver.close();
  }
}
