package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.app.TidingsProcess.Addresses;
import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.schema.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays on a {@code run} that stays up, as its users begin, stop, kill and cancel them. */
final class ReplayIT {

  private static final int ARTICLES = 240;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static TidingsProcess running;
  private static Connection connection;

  @BeforeAll
  static void publish() {
    running = TidingsProcess.start(folder, "run", "--broker-port=0", "--registry-port=0");
    Addresses at = running.awaitAddresses();
    connection = Connection.to(at.broker(), at.registry());
    try (Newsroom newsroom = new Newsroom(connection, new Random(5));
        Outcomes outcomes = new Outcomes(connection)) {
      newsroom.publish(ARTICLES);
      newsroom.finish();
      outcomes.awaitDrained();
    }
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void isQuietWhereNothingHasChanged() {
    try (Outcomes outcomes = new Outcomes(connection)) {
      long before = outcomes.enrichedRecords();

      JsonNode report = replayed(tidings("replay", "--json"));

      assertThat(report.get("selected").asInt()).isEqualTo(ARTICLES);
      assertThat(report.get("outcomes").get("UNCHANGED").asInt()).isEqualTo(ARTICLES);
      assertThat(outcomes.enrichedRecords()).isEqualTo(before);
    }
  }

  @Test
  void takesWhatIsSelectedOnlyAndLeavesNoTextBehind() {
    try (Outcomes outcomes = new Outcomes(connection)) {
      JsonNode report =
          replayed(
              tidings(
                  "replay", "--json", "--since=2025-04-01", "--mentions", "the taliban", "NATO"));

      assertThat(report.get("lookedAt").asInt()).isEqualTo(ARTICLES);
      assertThat(report.get("selected").asInt()).isBetween(1, ARTICLES - 1);
      assertThat(report.get("outcomes").get("UNCHANGED")).isEqualTo(report.get("selected"));
      assertThat(outcomes.requestsLeft()).isZero();
    }
  }

  @Test
  void saysWhatItWouldDoAndDoesNot() {
    int before = replays().size();

    JsonNode told = tidings("replay", "--dry-run", "--json").succeeded().json().get(0);

    assertThat(told.get("selected").asInt()).isEqualTo(ARTICLES);
    assertThat(told.get("lookedAt").asInt()).isEqualTo(ARTICLES);
    assertThat(told.get("seconds").asDouble()).isPositive();
    assertThat(told.get("basis").asText()).containsAnyOf("sample", "as the replay");
    assertThat(replays()).hasSize(before);
  }

  @Test
  void tellsOfWhatNoArticleHas() {
    Result result =
        tidings("replay", "--actor=Atlantis", "--source=nowhere.example", "--id", "article-1", "x");

    assertThat(result.withoutNoise().exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("tidings: no article has the actor 'Atlantis'")
        .contains("tidings: no article has the source 'nowhere.example'")
        .contains("tidings: no article has the id 'x'")
        .doesNotContain("article-1");
  }

  @Test
  void goesOnWhereItWasAfterAKill() {
    String[] order = {"replay", "--json", "--until=2025-03-31"};
    TidingsProcess killed = TidingsProcess.start(folder, plus(order, "--rate=25/s"));
    String id = begun(killed);
    awaitDone(id, 20);
    killed.kill();
    long done = replay(id).get("done").asLong();

    Result result = TidingsProcess.run(folder, order);

    JsonNode report = replayed(result);
    assertThat(result.err()).contains("Going on with the replay " + id);
    assertThat(report.get("id").asText()).isEqualTo(id);
    int selected = report.get("selected").asInt();
    assertThat(selected).isGreaterThan((int) done);
    // Each was asked for and answered once.
    assertThat(report.get("outcomes").get("UNCHANGED").asInt()).isEqualTo(selected);
    assertThat(replay(id).get("sent").asInt()).isEqualTo(selected);
    assertThat(replay(id).get("state").asText()).isEqualTo("done");
  }

  @Test
  void isCancelledFromElsewhere() {
    try (TidingsProcess slow = slow("--source=oxusmonitor.example")) {
      String id = begun(slow);
      awaitDone(id, 1);
      long asked = System.nanoTime();

      tidings("replays", "--cancel", id).succeeded();

      slow.result().failedWith(1, "The replay " + id + " was cancelled.");
      Figures.say("replay cancelled elsewhere ends", Duration.ofNanos(System.nanoTime() - asked));
      assertThat(replay(id).get("state").asText()).isEqualTo("cancelled");
      tidings("replays", "--cancel", id).failedWith(1, "has ended already (cancelled)");
      tidings("replay", "--resume", id).failedWith(1, "has ended (cancelled)");
    }
  }

  @Test
  void givesWayToASecondProcess() {
    try (TidingsProcess first = slow("--source=borderwatch.example")) {
      String id = begun(first);
      awaitDone(id, 1);

      Result second = tidings("replay", "--json", "--resume", id);

      first.result().failedWith(1, "has been taken over by another process; this one ends");
      JsonNode report = replayed(second);
      assertThat(report.get("outcomes").get("UNCHANGED").asInt())
          .isEqualTo(report.get("selected").asInt());
    }
  }

  @Test
  void saysThatThereIsNoSuchReplay() {
    tidings("replay", "--resume", "nope").failedWith(1, "There is no replay 'nope'");
    tidings("replays", "--cancel", "nope").failedWith(1, "there is no replay 'nope'");
  }

  private static TidingsProcess slow(String source) {
    return TidingsProcess.start(folder, "replay", source, "--rate=5/s");
  }

  private static String begun(TidingsProcess replay) {
    String line = replay.awaitErr(it -> it.startsWith("Begun: the replay "));
    return line.substring("Begun: the replay ".length());
  }

  private static void awaitDone(String id, int articles) {
    Wait.until(
        articles + " articles are replayed",
        LONGEST,
        () -> replay(id).get("done").asLong() >= articles);
  }

  private static JsonNode replay(String id) {
    return replays().stream()
        .filter(replay -> replay.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> replays() {
    return tidings("replays", "--json").succeeded().json();
  }

  private static JsonNode replayed(Result result) {
    return result.succeeded().withoutNoise().json().get(0);
  }

  private static String[] plus(String[] arguments, String more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = more;
    return all;
  }

  private static Result tidings(String... arguments) {
    return TidingsProcess.run(folder, arguments);
  }
}
