package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.SmallFeeds;
import dev.tidings.app.TidingsProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker or a registry that goes and comes back while feeds are followed. */
final class FeedOutageIT {
  private static final int FEEDS = 4;
  private static final Duration LONGEST = Duration.ofMinutes(4);

  /** Longer than a transaction may stay open, and a member of the group go unheard. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final String[] IMPATIENT = {
    "--kafka.request.timeout.ms=5000",
    "--kafka.delivery.timeout.ms=10000",
    "--kafka.max.block.ms=10000"
  };

  private static final String STATE = "tidings.feeds.state";

  @TempDir private Path folder;
  private final SmallFeeds feeds = new SmallFeeds(FEEDS);
  private ContainerCluster cluster;

  @BeforeEach
  void start() throws IOException {
    cluster = ContainerCluster.start();
    Files.writeString(folder.resolve("sources.yaml"), feeds.list());
  }

  @AfterEach
  void stop() {
    feeds.close();
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void followsOnWhenTheBrokerComesBack() throws InterruptedException {
    feeds.publish(2);
    try (TidingsProcess feed = feed()) {
      awaitPublished(2);
      cluster.broker().halt();
      feeds.publish(4);
      TimeUnit.SECONDS.sleep(LONG.toSeconds());

      cluster.broker().resume();

      awaitPublished(4);
      feeds.publish(6);
      awaitPublished(6);
      assertThat(feed.isAlive()).isTrue();
      feed.stop().withoutNoise();
    }
    assertOnce(6);
  }

  /** With less patience than the two minutes that a producer has by itself. */
  @Test
  void endsWhenTheBrokerStaysAwayAndIsStartedAgainWithoutLoss() {
    feeds.publish(2);
    try (TidingsProcess feed = feed(IMPATIENT)) {
      awaitPublished(2);
      cluster.broker().halt();
      feeds.publish(4);

      TidingsProcess.Result ended = feed.result();
      ended.failedWith(1, "check that the brokers are up, then start again");
      assertThat(ended.err()).doesNotContain("in an error state");
    }
    cluster.broker().resume();
    followOn();
  }

  @Test
  void articlesWaitForTheRegistry() throws InterruptedException {
    try (TidingsProcess feed = feed()) {
      awaitFirstVisits();
      cluster.registry().halt();
      feeds.publish(4);
      TimeUnit.SECONDS.sleep(LONG.toSeconds());
      assertThat(published()).isEmpty();

      cluster.registry().resume();

      awaitPublished(4);
      assertThat(feed.isAlive()).isTrue();
      feed.stop().withoutNoise();
    }
    assertOnce(4);
  }

  @Test
  void endsWhenTheRegistryStaysAwayAndIsStartedAgainWithoutLoss() {
    try (TidingsProcess feed = feed("--registry-patience-seconds", "2")) {
      awaitFirstVisits();
      cluster.registry().halt();
      feeds.publish(4);

      feed.result().failedWith(1, "Check that it runs");
    }
    assertThat(published()).isEmpty();
    cluster.registry().resume();
    followOn();
  }

  private void followOn() {
    try (TidingsProcess feed = feed()) {
      awaitPublished(4);
      feeds.publish(6);
      awaitPublished(6);
      feed.stop().withoutNoise();
    }
    assertOnce(6);
  }

  private TidingsProcess feed(String... more) {
    List<String> verb = new ArrayList<>(List.of("feed", "sources.yaml"));
    verb.addAll(List.of("--allow-networks", "127.0.0.0/8"));
    verb.addAll(List.of(more));
    TidingsProcess feed = cluster.begin(folder, verb.toArray(String[]::new));
    feed.awaitErr(line -> line.startsWith("following " + FEEDS));
    return feed;
  }

  private void awaitFirstVisits() {
    Awaitility.await().atMost(LONGEST).until(() -> cluster.client().bytes(STATE).size() >= FEEDS);
  }

  private void awaitPublished(int stories) {
    Awaitility.await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> published().size() == FEEDS * stories);
  }

  private void assertOnce(int stories) {
    assertThat(published())
        .hasSize(FEEDS * stories)
        .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
  }

  /** How often each article was published. */
  private Map<String, Integer> published() {
    Map<String, Integer> times = new TreeMap<>();
    cluster
        .client()
        .bytes(Outcome.ARTICLES)
        .forEach(record -> times.merge(record.key(), 1, Integer::sum));
    return times;
  }
}
