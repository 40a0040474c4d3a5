package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneStage;
import dev.tidings.schema.Topic;
import dev.tidings.streams.view.TopicReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lane becomes the live one while articles come in, also where that is interrupted. */
final class PromoteIT {

  private static final int ARTICLES = 240;
  private static final int LATER = 40;
  private static final Duration LONGEST = Duration.ofSeconds(180);

  @TempDir private Path folder;
  private LaneDesk desk;
  private TidingsProcess live;

  @BeforeEach
  void start() {
    desk = new LaneDesk(folder);
  }

  @AfterEach
  void end() {
    live.close();
    desk.close();
  }

  private void run(String... arguments) {
    live = desk.start(arguments);
    live.awaitErr(line -> line.startsWith("Running."));
    desk.publish(0, ARTICLES);
    desk.tidings("replay", "--lane=v2", "--knowledge=" + desk.knowledge()).succeeded();
  }

  @Test
  void killedHalfWayAndBegunAgainEachArticleChangesOnce() {
    run("stream");
    Wait.until(
        "live has all", LONGEST, () -> desk.tidings("doctor").out().contains("nothing waits"));
    Map<TopicPartition, Long> enrichedBefore = ends(desk.topics.enriched());
    Map<TopicPartition, Long> storiesBefore = ends(desk.topics.stories());
    assertThat(desk.tidings("promote", "v2", "--dry-run").succeeded().out())
        .isEqualTo("80 articles would be replayed\n");

    CompletableFuture<Void> traffic = CompletableFuture.runAsync(this::publishMore);
    try (TidingsProcess killed = desk.start("promote", "v2", "--rate=10/s")) {
      Wait.until(
          "some are replayed", LONGEST, () -> changedOnes(written(enrichedBefore)).size() > 5);
      killed.kill();
    }
    assertThat(changedOnes(written(enrichedBefore))).hasSizeLessThan(80);
    assertThat(desk.lanes().require(LaneName.of("v2")).getStage()).isEqualTo(LaneStage.PROMOTING);
    traffic.join();
    desk.tidings("promote", "v2").succeeded().withoutNoise();

    assertThat(desk.lanes().require(LaneName.of("v2")).getStage()).isEqualTo(LaneStage.PROMOTED);
    Map<String, Long> written = written(enrichedBefore);
    assertThat(changedOnes(written)).isEqualTo(those(0, ARTICLES, 3));
    assertThat(written.keySet())
        .containsAll(those(ARTICLES, ARTICLES + LATER, 1))
        .hasSize(80 + LATER);
    assertEachOnce(written);
    assertThat(keysSince(desk.topics.stories(), storiesBefore).keySet())
        .allMatch(id -> number(id) >= ARTICLES);

    desk.tidings("replay", "--lane=v2").succeeded();
    desk.assertSame("live", "v2");
    assertThat(stories("live")).isEqualTo(stories("v2"));
    desk.tidings("replay", "--lane=fresh").succeeded();
    desk.assertSame("live", "fresh");
    assertThat(desk.tidings("promote", "v2").succeeded().out()).isEmpty();
    desk.tidings("lanes", "--drop=v2").succeeded();
    assertThat(desk.named(".v2")).isEmpty();
    desk.assertSame("live", "fresh");
  }

  /**
   * An old article is written once; a new one too, unless it came under the tagger that was before
   * and named the actor.
   */
  private static void assertEachOnce(Map<String, Long> written) {
    assertThat(written)
        .allSatisfy(
            (id, times) ->
                assertThat(times)
                    .as(id)
                    .isBetween(1L, number(id) < ARTICLES || number(id) % 3 != 0 ? 1L : 2L));
  }

  private void publishMore() {
    for (int from = ARTICLES; from < ARTICLES + LATER; from += 10) {
      desk.publish(from, from + 10);
    }
  }

  @Test
  void saysWhereLiveKnowsWhatIsNoEntry() {
    run("stream", "--knowledge=" + desk.otherKnowledge());

    desk.tidings("promote", "v2")
        .failedWith(
            1,
            "the live instance of partitions 0, 1, 2, 3, 4, 5 knows what is neither shipped nor an"
                + " entry");
    assertThat(desk.lanes().require(LaneName.of("v2")).getStage()).isEqualTo(LaneStage.FILLED);
    assertThat(desk.tidings("knowledge", "list").out()).doesNotContain(LaneDesk.ACTOR);
  }

  // ---- in words ----

  private Map<TopicPartition, Long> ends(Topic<?, ?> topic) {
    try (TopicReader reader = new TopicReader(desk.connection)) {
      return reader.ends(topic.name());
    }
  }

  /** How often each article was written since, as a plain consumer sees it. */
  private Map<String, Long> written(Map<TopicPartition, Long> since) {
    return keysSince(desk.topics.enriched(), since);
  }

  private <V> Map<String, Long> keysSince(Topic<String, V> topic, Map<TopicPartition, Long> since) {
    Map<String, Long> times = new TreeMap<>();
    try (TopicReader reader = new TopicReader(desk.connection)) {
      reader.readFrom(topic, since, record -> times.merge(record.key(), 1L, Long::sum));
    }
    return times;
  }

  private static Set<String> changedOnes(Map<String, Long> written) {
    return written.keySet().stream()
        .filter(id -> number(id) < ARTICLES)
        .collect(Collectors.toSet());
  }

  private static Set<String> those(int from, int to, int step) {
    return IntStream.range(from, to)
        .filter(number -> number % step == 0)
        .mapToObj(number -> "news-" + number)
        .collect(Collectors.toSet());
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring("news-".length()));
  }

  private Map<String, ArticleStory> stories(String lane) {
    Map<String, ArticleStory> stories = new HashMap<>();
    try (TopicReader reader = new TopicReader(desk.connection)) {
      reader.readAll(desk.in(lane).stories(), record -> stories.put(record.key(), record.value()));
    }
    return stories;
  }
}
