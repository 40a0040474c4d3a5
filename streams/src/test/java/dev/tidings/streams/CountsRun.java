package dev.tidings.streams;

import static dev.tidings.streams.TopologyRunner.Part.ACTOR_COUNTS;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The actor counts at work on {@code tidings.articles.enriched}, which is kept here so that it can
 * be delivered again. What came out is handed over once.
 */
final class CountsRun implements AutoCloseable {

  private final Topics topics = new Topics(new AvroSerdes());
  private final List<Written<EnrichedArticle>> enriched = new ArrayList<>();
  private Driver driver = start();

  private static Driver start() {
    return Driver.of(ACTOR_COUNTS, new AvroSerdes(), FakeTagger.knowingAll());
  }

  void count(Written<EnrichedArticle> record) {
    enriched.add(record);
    deliver(record);
  }

  /** Stops, starts with its state, and goes on from some records back. */
  void restartBack(int records) {
    Map<String, Map<String, Object>> state = driver.state();
    driver.close();
    driver = start();
    driver.restore(state);
    int from = Math.max(0, enriched.size() - records);
    enriched.subList(from, enriched.size()).forEach(this::deliver);
  }

  private void deliver(Written<EnrichedArticle> record) {
    driver.pipe(
        topics.enriched().name(), record.key().getBytes(StandardCharsets.UTF_8), record.bytes());
  }

  List<Written<ActorDay>> daily() {
    return Written.from(topics.actorsDaily(), driver);
  }

  @Override
  public void close() {
    driver.close();
  }
}
