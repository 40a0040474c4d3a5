package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.app.TidingsProcess.Addresses;
import dev.tidings.app.TidingsProcess.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A {@code run} that stays up, and other processes that use it. Each test has actors of its own.
 */
class StaysUpIT {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  /** Ended by the signal that Ctrl-C's sibling sends: 128 + SIGTERM. */
  private static final int TERMINATED = 143;

  @TempDir private static Path folder;
  private static TidingsProcess running;
  private static Addresses addresses;

  @BeforeAll
  static void start() {
    running = TidingsProcess.start(folder, "run", "--broker-port=0", "--registry-port=0");
    addresses = running.awaitAddresses();
  }

  @AfterAll
  static void stopsWhenToldAndLeavesNothingBehind() {
    List<ProcessHandle> children = running.children();
    assertThat(children).isNotEmpty();

    Result result = running.stop();

    assertThat(result.withoutNoise().exitCode()).isEqualTo(TERMINATED);
    assertThat(result.out()).isEmpty();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertNobodyListens(URI.create("tcp://" + addresses.broker()));
    assertNobodyListens(URI.create(addresses.registry()));
  }

  private static void assertNobodyListens(URI address) {
    assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
        .as(address.toString())
        .isInstanceOf(ConnectException.class);
  }

  // ---- publish ----

  @Test
  void takesArticlesFromStandardInput() {
    Result result =
        TidingsProcess.runWithInput(
            json("stdin-1", "2024-03-01", "Andorra votes")
                + "\n"
                + json("stdin-2", "2024-03-02", "Andorra counts"),
            folder,
            "publish",
            "-");

    assertThat(result.succeeded().withoutNoise().err()).isEqualTo("published 2, rejected 0\n");
    awaitCounts("Andorra", 2);
  }

  @Test
  void takesArticlesFromAFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("fiji.txt"), "Fiji elects\n\nFiji has a result.\n");

    tidings("publish", file.toString(), "--source=pacific.example").succeeded().withoutNoise();

    assertThat(awaitCounts("Fiji", 1).get("mentions").asInt()).isEqualTo(2);
  }

  @Test
  void takesArticlesFromAFolder() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("papers/deep"));
    Files.writeString(folder.resolve("papers/a.txt"), "Tonga sails\n\nA boat left Tonga.\n");
    Files.writeString(deep.resolve("b.md"), "# Tonga returns\n\nThe boat is back.\n");

    tidings("publish", folder.resolve("papers").toString()).succeeded().withoutNoise();

    awaitCounts("Tonga", 2);
  }

  @Test
  void publishesWhatItCanAndNamesTheRest() throws IOException {
    Path papers = Files.createDirectories(folder.resolve("mixed"));
    Path lines =
        Files.writeString(
            papers.resolve("a.jsonl"),
            json("mixed-1", "2024-04-01", "Malta is calm")
                + "\n{broken\n"
                + json("mixed-2", "2024-04-01", "Malta stays calm"));
    Path binary = Files.write(papers.resolve("b.txt"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff, 0});
    Path large = Files.writeString(papers.resolve("c.txt"), "word ".repeat(1_000));
    Path missing = papers.resolve("nowhere.txt");

    Result result =
        process("publish", "--max-article-bytes=2000", papers.toString(), missing.toString())
            .withoutNoise();

    assertThat(result.exitCode()).isEqualTo(1);
    for (String problem :
        List.of(
            lines + ":2: it is not a JSON object",
            binary + ": it is not text",
            large + ": it is larger than 2000 bytes",
            missing + ": there is no such file or folder")) {
      assertThat(result.err()).contains("tidings: " + problem);
      assertThat(result.err().split("rejected:\n")[1]).contains("  " + problem);
    }
    assertThat(result.err()).endsWith("published 2, rejected 4\n");
    awaitCounts("Malta", 2);
  }

  // ---- tail ----

  @Test
  void tailsATopicFromItsBeginningToItsEnd() {
    publish(json("tail-1", "2024-05-01", "Nauru speaks"));
    awaitCounts("Nauru", 1);

    List<JsonNode> records =
        process("tail", "articles.enriched", "--from=beginning", "--to-end")
            .succeeded()
            .withoutNoise()
            .json();

    assertThat(records.stream().filter(it -> it.get("key").asText().equals("tail-1")))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.get("topic").asText()).isEqualTo("tidings.articles.enriched");
              assertThat(record.at("/value/article/title").asText()).isEqualTo("Nauru speaks");
              assertThat(record.at("/value/entities/0/label").asText()).isEqualTo("Nauru");
              assertThat(record.at("/value/day").asText()).isEqualTo("2024-05-01");
            });
  }

  @Test
  void tailsSoManyRecordsAndNoMore() {
    publish(
        json("max-1", "2024-05-01", "Palau one") + "\n" + json("max-2", "2024-05-01", "Palau two"));

    assertThat(tail("tidings.articles", "--from=beginning", "--max=1")).hasSize(1);
    assertThat(tail("articles", "--from=beginning", "--to-end", "--max=1")).hasSize(1);
  }

  @Test
  void tailsWhatComesNext() {
    try (TidingsProcess tail =
        TidingsProcess.start(folder, "tail", "articles", "--from=beginning")) {
      publish(json("next-1", "2024-05-01", "Samoa next"));

      assertThat(tail.awaitOut(line -> line.contains("\"next-1\""))).contains("Samoa next");
      assertThat(tail.stop().withoutNoise().exitCode()).isEqualTo(TERMINATED);
    }
  }

  @Test
  void namesTheTopicsWhereOneIsUnknown() {
    tidings("tail", "nonsense")
        .failedWith(2, "there is no topic 'nonsense' here; there are tidings.articles, ");
  }

  @Test
  void saysWhereATailCanBegin() {
    tidings("tail", "articles", "--from=noon")
        .failedWith(2, "--from is beginning, end or a time such as 2026-01-31T12:00:00Z");
  }

  // ---- counts ----

  @Test
  void countsByActorAndDay() {
    publish(
        json("bhutan-1", "2024-06-01", "Bhutan opens")
            + "\n"
            + json("bhutan-2", "2024-06-02", "Bhutan closes")
            + "\n"
            + json("bhutan-3", "2024-06-02", "Bhutan rests"));
    awaitCounts("Bhutan", 3);

    assertThat(counts("--actor=Bhutan", "--by=day"))
        .extracting(line -> line.get("day").asText() + " " + line.get("articles").asInt())
        .containsExactly("2024-06-01 1", "2024-06-02 2");
    assertThat(counts("--actor=bhutan", "--since=2024-06-02"))
        .singleElement()
        .satisfies(total -> assertThat(total.get("articles").asInt()).isEqualTo(2));
    assertThat(counts("--actor=Q917", "--until=2024-06-01"))
        .singleElement()
        .satisfies(total -> assertThat(total.get("articles").asInt()).isEqualTo(1));
    assertThat(counts("--top=1")).hasSize(1);
    assertThat(process("counts", "--actor=Bhutan").succeeded().withoutNoise().out())
        .contains("ACTOR", "Bhutan  STATE         3", "2024-06-01  2024-06-02  Q917");
  }

  @Test
  void saysThatThereAreNoCounts() {
    Result none = tidings("counts", "--actor=Atlantis", "--json").succeeded().withoutNoise();

    assertThat(none.out()).isEmpty();
    assertThat(none.err()).isEqualTo("No counts of Atlantis.\n");
  }

  // ---- article and takedown ----

  @Test
  void followsAnArticleThroughRevisionAndTakedown() {
    publish(json("story", "2024-07-01", "Iceland and Norway talk"));
    awaitCounts("Iceland", 1);
    publish(json("story", "2024-07-01", "Iceland and Sweden talk, corrected"));
    awaitCounts("Sweden", 1);
    awaitCounts("Norway", 0);

    assertThat(process("article", "story").succeeded().withoutNoise().out())
        .startsWith("2024-07-01  Iceland and Sweden talk, corrected")
        .contains("actors: Iceland 2, Sweden 2", "ENDED", "Iceland and Norway talk");
    assertThat(revisions("story")).hasSize(2).endsWith("enriched");

    Result takedown = process("takedown", "story").succeeded().withoutNoise();
    assertThat(takedown.err()).isEqualTo("taken down 1\n");
    awaitCounts("Iceland", 0);
    awaitCounts("Sweden", 0);
    assertThat(revisions("story")).hasSize(3).endsWith("taken down");
    assertThat(tidings("article", "story").succeeded().out()).doesNotContain("actors:");
  }

  @Test
  void knowsAnArticleByAnAddressPastedFromABrowser() {
    publish(json("https://news.example/nauru", "2024-08-02", "Nauru votes"));
    awaitCounts("Nauru", 1);
    String pasted = "http://www.news.example/nauru/?utm_source=mail#top";

    assertThat(tidings("article", pasted).succeeded().out()).contains("Nauru votes");
    assertThat(tidings("takedown", pasted).succeeded().err()).isEqualTo("taken down 1\n");
    awaitCounts("Nauru", 0);
  }

  @Test
  void saysThatAnArticleIsUnknown() {
    tidings("article", "nonsense").failedWith(1, "no article has the id 'nonsense'");
  }

  @Test
  void takesDownWhatItKnowsAndNamesTheRest() {
    publish(json("doomed", "2024-08-01", "Vanuatu waits"));
    awaitCounts("Vanuatu", 1);

    Result result = tidings("takedown", "nonsense", "doomed").withoutNoise();

    result.failedWith(1, "no article has the id 'nonsense'");
    assertThat(result.err()).endsWith("taken down 1\n");
    awaitCounts("Vanuatu", 0);
  }

  // ---- topics, schemas, doctor ----

  @ParameterizedTest
  @ValueSource(strings = {"topics", "schemas"})
  void findsTopicsAndSchemasAsTheyShouldBe(String verb) {
    List<JsonNode> lines = process(verb, "--json").succeeded().withoutNoise().json();

    assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
    assertThat(lines).allSatisfy(it -> assertThat(it.get("stands").asText()).isEqualTo("present"));
    assertThat(tidings(verb, "--check").succeeded().out()).contains("STANDS", "tidings.articles");
  }

  @Test
  void doctorFindsNothingWrong() {
    List<JsonNode> findings = process("doctor", "--json").succeeded().withoutNoise().json();

    assertThat(findings).extracting(it -> it.get("level").asText()).containsOnly("ok");
    assertThat(findings)
        .extracting(it -> it.get("what").asText())
        .contains("broker", "topic", "schema", "topology", "dead letters", "rejected articles");
  }

  @Test
  void doctorSaysThatTheRegistryIsWrong() {
    Result result = given(addresses.broker(), "http://127.0.0.1:1", "doctor").withoutNoise();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).containsPattern("fail +registry +.*127\\.0\\.0\\.1:1");
  }

  // ---- a given cluster ----

  @Test
  void isFoundByItsAddressesFromAnywhere(@TempDir Path elsewhere) {
    Result result =
        TidingsProcess.run(
            elsewhere,
            Map.of(
                "TIDINGS_BOOTSTRAP_SERVER", addresses.broker(),
                "TIDINGS_REGISTRY", addresses.registry(),
                "TIDINGS_KAFKA_CLIENT_ID", "elsewhere"),
            "topics",
            "--check");

    assertThat(result.succeeded().withoutNoise().out()).contains("present");
  }

  @Test
  void saysThatTheRegistryDoesNotAnswer() throws IOException {
    Path file = Files.writeString(folder.resolve("oman.txt"), "Oman\n\nOman is named.\n");

    given(
            addresses.broker(),
            "http://127.0.0.1:1",
            "publish",
            "--registry-patience-seconds=2",
            file.toString())
        .failedWith(1, "registry at http://127.0.0.1:1 does not answer");
  }

  @Test
  void saysThatAPassedThroughPropertyIsWrong() {
    given(addresses.broker(), addresses.registry(), "topics", "--kafka.security.protocol=NONSENSE")
        .failedWith(1, "Invalid value NONSENSE for configuration security.protocol");
  }

  // ---- a client nobody here wrote ----

  @Test
  void isReadByKafkasOwnConsumer() {
    publish(json("foreign", "2024-09-01", "Lesotho and Eswatini meet"));
    awaitCounts("Lesotho", 1);

    assertThat(consumed("tidings.actors.daily", line -> line.contains("\"label\": \"Lesotho\"")))
        .contains("|2024-09-01\t{", "\"kind\": \"STATE\"", "\"articles\": 1");
    assertThat(consumed("tidings.articles.enriched", line -> line.startsWith("foreign\t{")))
        .contains("\"title\": \"Lesotho and Eswatini meet\"")
        .contains("\"label\": \"Lesotho\"", "\"label\": \"Eswatini\"");
  }

  private static String consumed(String topic, Predicate<String> wanted) {
    return ConsoleConsumer.await(folder, addresses, topic, wanted);
  }

  // ---- in words ----

  private static String json(String id, String day, String title) {
    return """
    {"id":"%s","source":"%s.example","publishedAt":"%s","title":"%s","body":"%s."}\
    """
        .formatted(id, id, day, title, title);
  }

  private static void publish(String lines) {
    try {
      Path file = Files.writeString(Files.createTempFile(folder, "lines", ".jsonl"), lines);
      tidings("publish", file.toString()).succeeded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a verb in this JVM. */
  private static Result tidings(String... arguments) {
    return inThisProcess(
        with(new String[] {"--data-dir=" + folder.resolve(".tidings")}, arguments));
  }

  /** Runs a verb in this JVM on the cluster with these addresses. */
  private static Result given(String broker, String registry, String... arguments) {
    return inThisProcess(
        with(new String[] {"--bootstrap-server=" + broker, "--registry=" + registry}, arguments));
  }

  private static Result inThisProcess(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Tidings.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** Runs a verb in a process of its own, in the folder of the cluster. */
  private static Result process(String... arguments) {
    return TidingsProcess.run(folder, arguments);
  }

  private static List<JsonNode> tail(String... arguments) {
    return tidings(with(arguments, "tail")).succeeded().withoutNoise().json();
  }

  private static List<JsonNode> counts(String... arguments) {
    return tidings(with(arguments, "counts", "--json")).succeeded().json();
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(more, some).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static List<String> revisions(String id) {
    return tidings("article", id, "--json").succeeded().json().stream()
        .filter(line -> line.get("type").asText().equals("revision"))
        .map(line -> line.get("ended").asText())
        .toList();
  }

  /** Waits until so many articles name an actor; returns its totals, or null where none does. */
  private static JsonNode awaitCounts(String actor, int articles) {
    long giveUpAt = System.nanoTime() + LONGEST.toNanos();
    List<JsonNode> totals;
    do {
      // Each look is a reading of the whole topic: no need for a pause between them.
      totals = counts("--actor=" + actor);
      if (totals.stream().mapToInt(total -> total.get("articles").asInt()).sum() == articles) {
        return totals.isEmpty() ? null : totals.get(0);
      }
    } while (System.nanoTime() < giveUpAt);
    throw new AssertionError("not " + articles + " articles name " + actor + ": " + totals);
  }
}
