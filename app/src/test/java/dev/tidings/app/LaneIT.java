package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lane is filled, compared and dropped beside a live pipeline that goes on. */
final class LaneIT {

  private static final int ARTICLES = 300;
  private static final int TRUST = 100;
  private static final Duration LONGEST = Duration.ofSeconds(120);

  @TempDir private Path folder;
  private LaneDesk desk;
  private TidingsProcess live;
  private String knowledge;

  @BeforeEach
  void start() {
    desk = new LaneDesk(folder);
    live = desk.start("stream");
    live.awaitErr(line -> line.startsWith("Running."));
    desk.publish(0, ARTICLES);
    knowledge = "--knowledge=" + desk.knowledge();
  }

  @AfterEach
  void end() {
    live.close();
    desk.close();
  }

  @Test
  void isFilledByWhoeverIsLeft() {
    try (TidingsProcess killed = desk.start("replay", "--lane=v2", knowledge)) {
      Wait.until("some are tagged", LONGEST, () -> isThere("v2") && desk.tagged("v2") > 0);
      killed.kill();
    }
    try (TidingsProcess first = desk.start("replay", "--lane=v2", knowledge);
        TidingsProcess second = desk.start("replay", "--lane=v2", knowledge)) {
      desk.publish(ARTICLES, ARTICLES + 30);
      first.result().succeeded().withoutNoise();
      second.result().succeeded().withoutNoise();
    }
    desk.tidings("replay", "--lane=v2", knowledge).succeeded();
    desk.tidings("replay", "--lane=fresh", knowledge).succeeded();

    desk.assertSame("v2", "fresh");
    assertThat(desk.lanes().require(LaneName.of("v2")).getStage()).isEqualTo(LaneStage.FILLED);
    assertThat(desk.lanes().require(LaneName.of("v2")).getArticles()).isEqualTo(ARTICLES + 30);
    assertDiffersFromLive();
    assertRefusesAnotherTagger();
    assertReads();
  }

  private boolean isThere(String lane) {
    return desk.named("enriched." + lane).size() > 1;
  }

  private void assertDiffersFromLive() {
    Path page = folder.resolve("diff.html");
    List<JsonNode> lines =
        desk.tidings("diff", "live", "v2", "--json", "--html=" + page).succeeded().json();
    JsonNode summary = lines.get(0);
    int trust = TRUST + 10;

    assertThat(summary.at("/before/tagged").asInt()).isEqualTo(ARTICLES + 30);
    assertThat(summary.get("differences").asInt()).isEqualTo(trust);
    assertThat(summary.at("/kinds/tags").asInt()).isEqualTo(trust);
    assertThat(summary.get("warnings")).isEmpty();
    assertThat(lines.stream().filter(line -> line.get("type").asText().equals("actor")))
        .anySatisfy(
            actor -> {
              assertThat(actor.get("id").asText()).isEqualTo(LaneDesk.ACTOR);
              assertThat(actor.at("/before/articles").asInt()).isZero();
              assertThat(actor.at("/after/articles").asInt()).isEqualTo(trust);
            });
    assertThat(lines.stream().filter(line -> line.get("type").asText().equals("article")))
        .hasSize(trust)
        .allSatisfy(
            line ->
                assertThat(line.get("entitiesGained"))
                    .anyMatch(id -> id.asText().equals(LaneDesk.ACTOR)));
    assertThat(page).content().contains("<h1>live → v2</h1>", "Zarnika Trust");
  }

  private void assertRefusesAnotherTagger() {
    desk.tidings("replay", "--lane=v2", "--knowledge=" + desk.otherKnowledge())
        .failedWith(1, "lane v2 is filled by the tagger 2/");
  }

  private void assertReads() {
    assertThat(desk.tidings("counts", "--lane=v2", "--actor=Zarnika Trust").out())
        .contains(LaneDesk.ACTOR);
    assertThat(desk.tidings("counts", "--actor=" + LaneDesk.ACTOR, "--json").out()).isEmpty();
    assertThat(desk.tidings("article", "news-0", "--lane=v2").out()).contains("Zarnika Trust 2");
    assertThat(
            desk.tidings("tail", "actors.daily", "--lane=v2", "--from=beginning", "--max=1").out())
        .contains("\"topic\":\"tidings.actors.daily.v2\"");
    assertThat(desk.tidings("doctor", "--lane=v2").succeeded().out())
        .contains("enrichment is not running, nothing waits");
    desk.tidings("counts", "--lane=v3")
        .failedWith(1, "there is no lane v3; there are: live, fresh, v2.");
  }

  @Test
  void isDroppedWithAllThatIsItsOwn() throws IOException {
    desk.tidings("replay", "--lane=v2", knowledge).succeeded();
    desk.tidings("replay", "--lane=v20", knowledge).succeeded();
    List<String> others = without(desk.named(""), desk.named(".v2"));
    List<String> ofLonger = desk.named(".v20");
    String counts = desk.tidings("counts", "--lane=v20", "--by=day").succeeded().out();

    desk.tidings("lanes", "--drop=live").failedWith(1, "the live lane can't be dropped");
    refusedWhileAtWork();
    killedHalfWay();
    Result again = desk.tidings("lanes", "--drop=v2");

    assertThat(again.exitCode() == 0 || again.err().contains("there is no lane v2")).isTrue();
    assertThat(without(desk.named(".v2"), ofLonger)).isEmpty();
    assertThat(desk.named(".v20")).isEqualTo(ofLonger);
    assertThat(without(desk.named(""), desk.named(".v2"))).containsAll(topicsAmong(others));
    assertThat(desk.tidings("counts", "--lane=v20", "--by=day").out()).isEqualTo(counts);
    assertThat(desk.tidings("article", "news-1").succeeded().out()).contains("Uzbekistan 2");
    assertThat(Files.exists(folder.resolve(".tidings/lanes"))).isTrue();
    desk.tidings("lanes", "--drop=v2").failedWith(1, "there is no lane v2; there are: live, v20.");
    canBeMadeAgain();
  }

  private void refusedWhileAtWork() {
    desk.publish(ARTICLES, ARTICLES + 60);
    try (TidingsProcess filling = desk.start("replay", "--lane=v2", knowledge)) {
      Wait.until("it works", LONGEST, () -> desk.tagged("v2") > 0 && isAtWork());
      filling.kill();
      desk.tidings("lanes", "--drop=v2").failedWith(1, "a process works in lane v2 (tidings-");
    }
    Wait.until("it is given up for dead", LONGEST, () -> !isAtWork());
  }

  private boolean isAtWork() {
    return new Group(desk.connection, "tidings-enrichment.v2").hasMembers();
  }

  /** As often as it takes to catch it in the middle. */
  private void killedHalfWay() {
    try (TidingsProcess dropping = desk.start("lanes", "--drop=v2")) {
      Wait.until(
          "it has begun",
          LONGEST,
          () ->
              desk.lanes()
                  .find(LaneName.of("v2"))
                  .filter(lane -> lane.getStage() != LaneStage.DROPPING)
                  .isEmpty());
      dropping.kill();
    }
    if (desk.lanes().find(LaneName.of("v2")).isPresent()) {
      desk.tidings("replay", "--lane=v2", knowledge)
          .failedWith(1, "lane v2 is being dropped; finish that first");
    }
  }

  private void canBeMadeAgain() {
    desk.tidings("replay", "--lane=v2", knowledge).succeeded();
    desk.tidings("replay", "--lane=v20", knowledge).succeeded();
    desk.assertSame("v2", "v20");
  }

  private static List<String> topicsAmong(List<String> names) {
    return names.stream().filter(name -> name.startsWith("tidings")).toList();
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(name -> !some.contains(name)).toList();
  }
}
