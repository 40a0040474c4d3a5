package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import dev.tidings.streams.view.TopicReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code feed} processes share the sources; one is killed and the other takes over. */
final class FeedIT {
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final int FEEDS = 8;

  @TempDir private Path folder;
  private EmbeddedCluster cluster;
  private Connection connection;
  private final SmallFeeds feeds = new SmallFeeds(FEEDS);

  @BeforeEach
  void start() throws IOException {
    cluster =
        EmbeddedCluster.start(
            EmbeddedClusterSettings.in(folder.resolve("cluster"))
                .withBrokerPort(0)
                .withRegistryPort(0));
    connection =
        Connection.to(cluster.address().bootstrapServers(), cluster.address().registryUrl());
    Files.writeString(folder.resolve("sources.yaml"), feeds.list());
  }

  @AfterEach
  void end() {
    feeds.close();
    cluster.close();
  }

  @Test
  void aKilledOnesSourcesAreFollowedOnAndNothingIsPublishedTwiceOrLost() {
    feeds.publish(3);
    try (TidingsProcess first = feed();
        TidingsProcess second = awaited(first)) {
      await(3);
      feeds.publish(6);
      Wait.pause(Duration.ofSeconds(2));
      first.kill();
      Duration took = await(6);
      Figures.say("a killed one's feeds are followed on, all stories published", took);
      feeds.publish(8);
      await(8);
      assertThat(second.stop().withoutNoise().err()).contains("published ");
    }

    assertThat(published())
        .hasSize(FEEDS * 8)
        .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    assertThat(feeds.mostAtOnce()).isEqualTo(1);
    TidingsProcess.Result listed = run("feeds", "--json").succeeded();
    assertThat(listed.json()).hasSize(FEEDS);
    assertThat(listed.json())
        .allSatisfy(line -> assertThat(line.path("articles").asInt()).isEqualTo(8));
    assertThat(run("feeds").succeeded().out()).contains("SOURCE", "paper-0", "active");
  }

  @Test
  void aHungOnePublishesNothingWhenItWakes() {
    feeds.publish(2);
    try (TidingsProcess first = feed();
        TidingsProcess second = awaited(first)) {
      await(2);
      feeds.hold();
      feeds.publish(4);
      Wait.until("a page of each feed is asked for", LONGEST, () -> feeds.held() >= FEEDS);
      first.hang();
      feeds.letGo();
      Figures.say("a hung one's feeds are followed on, all stories published", await(4));
      // It finds the answers that it was waiting for, and somebody else in its place.
      first.wake();
      first.awaitErr(line -> line.startsWith("following 0"));
      feeds.publish(5);
      await(5);
      assertThat(first.isAlive() && second.isAlive()).isTrue();
    }

    assertThat(published())
        .hasSize(FEEDS * 5)
        .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void looksAtOnceWhenAHubCalls() throws Exception {
    Files.writeString(
        folder.resolve("sources.yaml"),
        "sources:\n  - id: paper\n    url: " + feeds.base(0) + "/rss\n");
    int port = freePort();
    String[] reached = {
      "--http-port", "" + port, "--websub-callback", "http://127.0.0.1:" + port + "/websub/"
    };
    try (SmallHub hub = new SmallHub()) {
      feeds.name(hub.address());
      feeds.publish(1);
      try (TidingsProcess feed = feed(reached)) {
        hub.awaitConfirmed();
        Wait.until("the first story is published", LONGEST, () -> published().size() == 1);
        feeds.publish(2);
        assertThat(hub.deliver("guessed")).isEqualTo(202);
        assertThat(hub.deliverElsewhere()).isEqualTo(404);
        // A moment is left between two visits; a forged call must not have used it.
        Wait.pause(Duration.ofSeconds(16));
        assertThat(published()).hasSize(1);
        assertThat(hub.deliver()).isEqualTo(202);
        Figures.say(
            "from a hub's call to the article",
            Wait.until("the second story is published", LONGEST, () -> published().size() == 2));
        feed.stop().withoutNoise();
      }
      assertThat(run("feeds", "--json").succeeded().json().get(0).at("/hub/standing").asText())
          .isEqualTo("ACTIVE");
      feeds.publish(3);
      try (TidingsProcess again = feed(reached)) {
        Wait.until("what was missed is found", LONGEST, () -> published().size() == 3);
        feeds.publish(4);
        assertThat(hub.deliver()).isEqualTo(202);
        Wait.until("the hub still reaches us", LONGEST, () -> published().size() == 4);
        assertThat(again.isAlive()).isTrue();
      }
      assertThat(hub.asked()).isEqualTo(1);
    }
  }

  @Test
  void saysThatNobodyListensForHubs() {
    TidingsProcess.run(
            folder,
            arguments("feed", "sources.yaml", "--websub-callback", "https://us.example/websub/"))
        .failedWith(1, "websub-callback: nobody listens for hubs; set http-port too");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void takesPostedArticles() throws Exception {
    try (TidingsProcess feed = feed("--http-port", "0")) {
      String line = feed.awaitErr(it -> it.startsWith("articles  http"));
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(line.substring("articles".length()).strip()))
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"id\": \"posted-1\", \"title\": \"Dam\", \"body\": \"It is finished.\"}"))
              .build();

      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer =
            HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("accepted", "posted-1");
      }
    }
    assertThat(published()).containsKey("posted-1");
  }

  private TidingsProcess awaited(TidingsProcess first) {
    first.awaitErr(line -> line.startsWith("following " + FEEDS));
    TidingsProcess second = feed();
    second.awaitErr(line -> line.matches("following [1-7] .*"));
    first.awaitErr(line -> line.matches("following [1-7] .*"));
    return second;
  }

  private Duration await(int stories) {
    return Wait.until(
        stories + " stories of each feed are published",
        LONGEST,
        () -> published().size() == FEEDS * stories);
  }

  /** How often each article was published. */
  private Map<String, Integer> published() {
    Map<String, Integer> times = new TreeMap<>();
    try (TopicReader reader = new TopicReader(connection)) {
      String articles = "tidings.articles";
      reader.readRaw(
          reader.beginnings(articles),
          reader.ends(articles),
          record -> times.merge(new String(record.key(), StandardCharsets.UTF_8), 1, Integer::sum));
    }
    return times;
  }

  private TidingsProcess feed(String... more) {
    return TidingsProcess.start(folder, arguments("feed", "sources.yaml", more));
  }

  private TidingsProcess.Result run(String... verb) {
    return TidingsProcess.run(
        folder, arguments(verb[0], verb.length > 1 ? verb[1] : "--json=false"));
  }

  private String[] arguments(String verb, String argument, String... more) {
    List<String> all = new ArrayList<>(List.of(verb, argument));
    all.addAll(
        List.of(
            "--bootstrap-server",
            connection.bootstrapServers(),
            "--registry",
            connection.registryUrl()));
    if (verb.equals("feed")) {
      all.addAll(List.of("--allow-networks", "127.0.0.0/8"));
    }
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
