package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.schema.ActorKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tidings run --once seeds} as a user runs it: three times, one after the other. */
class RunOnceIT {

  private static final String CORRECTED = "harbourgazette-2025-07-03-recognition";

  private static final Set<String> ACTOR_KINDS =
      Stream.of(ActorKind.values()).map(Enum::name).collect(Collectors.toSet());

  @TempDir private static Path folder;
  private static List<ProcessHandle> children = List.of();
  private static Result first;
  private static Result second;
  private static Result forPeople;

  @BeforeAll
  static void runs() {
    try (TidingsProcess process = TidingsProcess.start(folder, once("--json"))) {
      children = awaitChildren(process);
      first = process.result().succeeded();
    }
    second = TidingsProcess.run(folder, once("--json")).succeeded();
    forPeople = TidingsProcess.run(folder, once("--verbose")).succeeded();
  }

  private static String[] once(String option) {
    return new String[] {
      "run", "--once", option, "--broker-port=0", "--registry-port=0", Checkout.seeds().toString()
    };
  }

  private static List<ProcessHandle> awaitChildren(TidingsProcess process) {
    while (process.children().isEmpty() && process.isAlive()) {
      Thread.onSpinWait();
    }
    return process.children();
  }

  @Test
  void printsTheArticlesInTheOrderOfTheirPublication() {
    assertThat(articles(first).map(article -> article.get("id").asText()))
        .containsExactly(
            "steppecourier-2025-04-17-taliban-ban",
            CORRECTED,
            "seeds:03-border-watch.txt",
            "https://caravanbusiness.example/energy/amu-darya-contract",
            "https://lowlandtribune.example/justice/hague-warrants-taliban",
            "meridianwire-2025-09-05-kunar",
            "https://oxusmonitor.example/2025/07/18/trans-afghan-railway-study",
            "https://oxusmonitor.example/2025/10/08/moscow-format-bagram",
            "steppecourier-2025-10-12-muttaqi-delhi",
            "meridianwire-2025-10-19-doha-ceasefire",
            "https://deltapost.example/news/pakistan-afghanistan-truce");
  }

  @Test
  void printsWhatTheReadmeShows() {
    assertThat(Readme.block("run-once").filter(line -> !line.equals("…") && !line.isBlank()))
        .as("to bring README.md up to date: ./tidings run --once seeds")
        .isNotEmpty()
        .isSubsetOf(forPeople.lines());
  }

  @Test
  void printsArticlesFirstAndThenActors() {
    List<String> types = first.json().stream().map(line -> line.get("type").asText()).toList();

    assertThat(types).containsOnly("article", "actor").startsWith("article").endsWith("actor");
    assertThat(types.subList(types.indexOf("actor"), types.size())).containsOnly("actor");
  }

  @Test
  void printsWhatAnArticleLineIsToHold() {
    assertThat(articles(first))
        .allSatisfy(
            article -> {
              assertThat(article.get("title").asText()).isNotBlank();
              assertThat(article.get("day").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
              assertThat(article.get("entities")).isNotEmpty().allSatisfy(RunOnceIT::isEntity);
              assertThat(article.get("topics"))
                  .isNotEmpty()
                  .allSatisfy(
                      topic -> assertThat(topic.get("code").asText()).startsWith("medtop:"));
            });
  }

  private static void isEntity(JsonNode entity) {
    assertThat(entity.get("id").asText()).isNotBlank();
    assertThat(entity.get("label").asText()).isNotBlank();
    assertThat(entity.get("kind").asText()).isNotBlank();
    assertThat(entity.get("mentions").asLong()).isPositive();
  }

  @Test
  void theActorsAreWhatTheArticlesAddUpTo() {
    Map<String, Totals> added = new TreeMap<>();
    Map<String, Set<String>> sources = new TreeMap<>();
    articles(first)
        .forEach(
            article ->
                actorsIn(article)
                    .forEach(
                        actor -> {
                          added.merge(id(actor), new Totals(1, mentions(actor)), Totals::plus);
                          sources
                              .computeIfAbsent(id(actor), id -> new TreeSet<>())
                              .add(article.get("source").asText());
                        }));

    assertThat(actors(first).collect(Collectors.toMap(RunOnceIT::id, Totals::stated)))
        .isEqualTo(added);
    assertThat(actors(first))
        .allSatisfy(
            actor ->
                assertThat(actor.get("sources").asInt()).isEqualTo(sources.get(id(actor)).size()));
  }

  private static Stream<JsonNode> actorsIn(JsonNode article) {
    return StreamSupport.stream(article.get("entities").spliterator(), false)
        .filter(entity -> ACTOR_KINDS.contains(entity.get("kind").asText()));
  }

  @Test
  void theActorsComeWithMostArticlesFirst() {
    assertThat(actors(first).map(actor -> actor.get("articles").asLong()).toList())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(actors(first).limit(2).map(actor -> actor.get("label").asText()))
        .containsExactlyInAnyOrder("Afghanistan", "Taliban");
  }

  @Test
  void theCorrectedArticleCountsAsItStandsNow() {
    List<JsonNode> corrected =
        articles(first).filter(article -> id(article).equals(CORRECTED)).toList();

    assertThat(corrected).hasSize(1);
    assertThat(labels(corrected.get(0))).contains("United Arab Emirates").doesNotContain("Turkey");
    assertThat(actors(first).filter(actor -> actor.get("label").asText().equals("Turkey")))
        .singleElement()
        .satisfies(turkey -> assertThat(turkey.get("first").asText()).isNotEqualTo("2025-07-03"));
  }

  @Test
  void saysWhatBecameOfTheArticlesAndNothingElse() {
    assertThat(first.withoutNoise().err().lines())
        .containsExactly(
            "Starting broker and registry in .tidings ...",
            "published 12: 12 tagged, 0 unchanged, 0 not tagged; rejected 0");
  }

  @Test
  void endsWithTheSameWhenRunAgain() {
    assertThat(second.out()).isEqualTo(first.out());
    // The first version of the corrected article is news again, and so is its correction.
    assertThat(second.withoutNoise().err())
        .contains("published 12: 2 tagged, 10 unchanged, 0 not tagged; rejected 0");
  }

  @Test
  void saysWhereTheTimeWent() {
    assertThat(forPeople.withoutNoise().err())
        .containsPattern("(?m)^\\d+\\.\\d s start broker and registry, .*broker \\d+\\.\\d s")
        .containsPattern("(?m)^\\d+\\.\\d s make topics and register schemas$")
        .containsPattern("(?m)^\\d+\\.\\d s publish$")
        .containsPattern("(?m)^\\d+\\.\\d s tag and count$")
        .containsPattern("(?m)^\\d+\\.\\d s in all$");
  }

  @Test
  void printsTextForPeople() {
    assertThat(forPeople.lines())
        .noneMatch(line -> line.startsWith("{"))
        .contains("2025-07-03  Russia becomes first country to recognise Taliban government")
        .anyMatch(line -> line.startsWith("            actors: Taliban "))
        .anyMatch(line -> line.startsWith("            places: Kabul "))
        .anyMatch(line -> line.startsWith("            topics: "));
  }

  @Test
  void printsTheActorsAsATable() {
    List<String> lines = forPeople.lines();
    int header =
        lines.indexOf(lines.stream().filter(it -> it.startsWith("ACTOR ")).findFirst().get());
    List<String> rows = lines.subList(header + 1, lines.size());

    assertThat(rows).hasSize((int) actors(first).count());
    for (String column : List.of("KIND", "FIRST", "LAST", "ID")) {
      int at = lines.get(header).indexOf(" " + column) + 1;
      assertThat(rows)
          .allSatisfy(row -> assertThat(row.substring(at - 2, at + 1)).matches(" {2}\\S"));
    }
    int end = lines.get(header).indexOf("ARTICLES") + "ARTICLES".length();
    assertThat(rows).allSatisfy(row -> assertThat(row.substring(0, end)).matches(".* \\d+"));
  }

  @Test
  void leavesNoProcessBehind() throws IOException {
    assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    JsonNode ports = new ObjectMapper().readTree(folder.resolve(".tidings/ports.json").toFile());
    for (String part : List.of("broker", "registry")) {
      assertThatThrownBy(
              () -> new Socket(InetAddress.getLoopbackAddress(), ports.get(part).asInt()).close())
          .as(part)
          .isInstanceOf(ConnectException.class);
    }
  }

  private static Stream<JsonNode> articles(Result result) {
    return ofType(result, "article");
  }

  private static Stream<JsonNode> actors(Result result) {
    return ofType(result, "actor");
  }

  private static Stream<JsonNode> ofType(Result result, String type) {
    return result.json().stream().filter(line -> line.get("type").asText().equals(type));
  }

  private static List<String> labels(JsonNode article) {
    List<String> labels = new ArrayList<>();
    article.get("entities").forEach(entity -> labels.add(entity.get("label").asText()));
    return labels;
  }

  private static String id(JsonNode line) {
    return line.get("id").asText();
  }

  private static long mentions(JsonNode line) {
    return line.get("mentions").asLong();
  }

  private record Totals(long articles, long mentions) {

    static Totals stated(JsonNode actor) {
      return new Totals(actor.get("articles").asLong(), RunOnceIT.mentions(actor));
    }

    Totals plus(Totals other) {
      return new Totals(articles + other.articles, mentions + other.mentions);
    }
  }
}
