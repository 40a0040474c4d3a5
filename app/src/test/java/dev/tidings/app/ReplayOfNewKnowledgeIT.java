package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.app.TidingsProcess.Addresses;
import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.schema.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowledge of one more entity, a replay of all articles, and live ones that keep flowing. */
final class ReplayOfNewKnowledgeIT {

  private static final int ARTICLES = 3_000;
  private static final int ABOUT_IT = 40;
  private static final Duration SET = Duration.ofSeconds(2);

  /** What a machine that does other things, too, may add to a wait. */
  private static final Duration NOISE = Duration.ofSeconds(1);

  @TempDir private Path folder;
  private TidingsProcess run;

  @AfterEach
  void end() {
    run.close();
  }

  @Test
  void changesJustWhatItShouldAndLetsLiveArticlesGoFirst() throws IOException {
    run = TidingsProcess.start(folder, "run", "--broker-port=0", "--registry-port=0");
    Connection before = connection(run.awaitAddresses());
    Set<String> about = new TreeSet<>();
    try (Newsroom newsroom = new Newsroom(before, new Random(7));
        Outcomes outcomes = new Outcomes(before)) {
      newsroom.publish(ARTICLES);
      newsroom.finish();
      TidingsProcess.runWithInput(aboutIt(about), folder, "publish", "-").succeeded();
      outcomes.awaitDrained();
    }
    run.stop();
    Path knowledge =
        Files.writeString(
            folder.resolve("mine.tsv"),
            "tidings:quillon\tQuillon Relief Desk\tORGANISATION\tNGO\tFRA\tQuillon Desk\tours\n");
    run = TidingsProcess.start(folder, "run", "--knowledge=" + knowledge);
    Connection connection = connection(run.awaitAddresses());

    try (LiveArticles live = new LiveArticles(connection, new Random(8));
        Outcomes outcomes = new Outcomes(connection)) {
      long quiet = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      say("without a replay", live.publishWhile(() -> System.nanoTime() < quiet));
      outcomes.awaitDrained();
      Map<String, List<Byte>> bytesBefore = outcomes.enrichedBytes();
      long recordsBefore = outcomes.enrichedRecords();

      List<Duration> waits;
      Result result;
      int livePublished;
      try (TidingsProcess replay = TidingsProcess.start(folder, "replay", "--json")) {
        replay.awaitErr(line -> line.startsWith("Begun"));
        waits = live.publishWhile(replay::isAlive);
        livePublished = waits.size();
        result = replay.result();
      }
      say("during a replay", waits);
      JsonNode report = result.succeeded().withoutNoise().json().get(0);
      Figures.say(
          "replayed",
          "%d articles at %.0f/s".formatted(report.get("selected").asInt(), rate(report)));
      outcomes.awaitDrained();

      assertThat(report.get("outcomes").get("CHANGED").asInt()).isEqualTo(ABOUT_IT);
      assertThat(report.get("entities"))
          .extracting(ReplayOfNewKnowledgeIT::shift)
          .containsExactly(
              "name:quillon-desk gained 0, lost " + ABOUT_IT,
              "tidings:quillon gained %d, lost 0".formatted(ABOUT_IT));
      assertThat(report.get("entities").get(1).get("label").asText())
          .isEqualTo("Quillon Relief Desk");
      assertThat(changed(bytesBefore, outcomes.enrichedBytes())).isEqualTo(about);
      assertThat(outcomes.enrichedRecords() - recordsBefore).isEqualTo(ABOUT_IT + livePublished);
      assertThat(outcomes.knowledgeVersions()).hasSize(2);
      assertThat(waits).hasSizeGreaterThan(20);
      assertThat(waits.get(waits.size() - 1)).isLessThan(SET.plus(NOISE));
      assertThat(waits.get(waits.size() * 9 / 10)).isLessThan(SET);

      JsonNode even =
          TidingsProcess.run(folder, "replay", "--json", "--even-unchanged")
              .succeeded()
              .json()
              .get(0);
      assertThat(even.get("outcomes").get("CHANGED").asInt()).isEqualTo(ARTICLES);
      assertThat(even.get("entities")).isEmpty();
      assertThat(outcomes.knowledgeVersions()).hasSize(1);
    }
  }

  private static String shift(JsonNode line) {
    return "%s gained %s, lost %s"
        .formatted(line.get("id").asText(), line.get("gained"), line.get("lost"));
  }

  private static double rate(JsonNode report) {
    return report.get("perSecond").asDouble();
  }

  private static String aboutIt(Set<String> ids) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ABOUT_IT; i++) {
      ids.add("quillon-" + i);
      lines.add(
          "{\"id\":\"quillon-%d\",\"title\":\"Aid, day %d\",\"body\":\"On day %d the Quillon Desk sent blankets to Kabul.\",\"publishedAt\":\"2025-04-01T08:00:00Z\"}"
              .formatted(i, i, i * 17));
    }
    return String.join("\n", lines);
  }

  /** Articles that were there before and are written otherwise now. */
  private static Set<String> changed(
      Map<String, List<Byte>> before, Map<String, List<Byte>> after) {
    Map<String, List<Byte>> others = new TreeMap<>(after);
    others.keySet().retainAll(before.keySet());
    others.entrySet().removeIf(now -> now.getValue().equals(before.get(now.getKey())));
    return others.keySet();
  }

  private static void say(String when, List<Duration> sorted) {
    Figures.say(
        "live article tagged after, " + when,
        "median %d ms, 90 %% %d ms, longest %d ms (%d articles)"
            .formatted(
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 9 / 10).toMillis(),
                sorted.get(sorted.size() - 1).toMillis(),
                sorted.size()));
  }

  private static Connection connection(Addresses at) {
    return Connection.to(at.broker(), at.registry());
  }
}
