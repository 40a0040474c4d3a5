package dev.tidings.streams;

import static dev.tidings.streams.TopologyRunner.Part.ACTOR_COUNTS;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Topics;
import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.Contribution;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The actor counts at work on {@code tidings.articles.enriched} and {@code
 * tidings.articles.stories}, which are kept here so that they can be delivered again. What came out
 * is handed over once.
 */
final class CountsRun implements AutoCloseable {

  private record Delivery(String topic, Written<?> record) {}

  private final Topics topics = new Topics(new AvroSerdes());
  private final List<Delivery> delivered = new ArrayList<>();
  private Driver driver = start();

  private static Driver start() {
    return Driver.of(ACTOR_COUNTS, new AvroSerdes(), FakeTagger::knowingAll);
  }

  void count(Written<EnrichedArticle> record) {
    take(new Delivery(topics.enriched().name(), record));
  }

  void assign(Written<ArticleStory> record) {
    take(new Delivery(topics.stories().name(), record));
  }

  private void take(Delivery delivery) {
    delivered.add(delivery);
    deliver(delivery);
  }

  /** Stops, starts with its state, and goes on from some records back. */
  void restartBack(int records) {
    Map<String, Map<String, Object>> state = driver.state();
    driver.close();
    driver = start();
    driver.restore(state);
    int from = Math.max(0, delivered.size() - records);
    delivered.subList(from, delivered.size()).forEach(this::deliver);
  }

  /** Stops and starts with its state as it was before there were stories. */
  void forgetStories() {
    Map<String, Map<String, Object>> state = driver.state();
    driver.close();
    driver = start();
    state.get(ActorCountTopology.ACTOR_DAY_STORIES).clear();
    state
        .get(ActorCountTopology.ARTICLE_CONTRIBUTIONS)
        .replaceAll(
            (id, part) -> Contribution.newBuilder((Contribution) part).clearStoryId().build());
    state
        .get(ActorCountTopology.ACTOR_DAYS)
        .replaceAll((key, sum) -> ActorDaySum.newBuilder((ActorDaySum) sum).clearStories().build());
    driver.restore(state);
  }

  /** The keys under which it counts articles of stories. */
  Set<String> storyKeys() {
    return driver.state().get(ActorCountTopology.ACTOR_DAY_STORIES).keySet();
  }

  private void deliver(Delivery delivery) {
    driver.pipe(
        delivery.topic(),
        delivery.record().key().getBytes(StandardCharsets.UTF_8),
        delivery.record().bytes());
  }

  List<Written<ActorDay>> daily() {
    return Written.from(topics.actorsDaily(), driver);
  }

  @Override
  public void close() {
    driver.close();
  }
}
