package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.schema.EnrichedArticle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tidings tag}, which needs no cluster. */
class TagTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MOSCOW = "Moscow said on Monday that the Taliban had sent an envoy.";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void printsAnArticleWithWhatItNames() throws IOException {
    assertThat(tag(file("a.txt", "An envoy arrives\n\n" + MOSCOW))).isZero();

    assertThat(out.toString())
        .contains("An envoy arrives", "[Moscow] said", "the [Taliban] had")
        .contains("ENTITY", "Q159")
        .doesNotContain("\u001B");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void keepsIdsAndOrderAndWritesOneObjectALine() throws IOException {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String body = i % 7 == 0 ? (MOSCOW + " ").repeat(50) : MOSCOW;
      records.add("{\"id\":\"n#%d\",\"title\":\"\",\"body\":\"%s\"}".formatted(i, body));
    }

    assertThat(tag("--json", file("a.jsonl", String.join("\n", records)))).isZero();

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(200);
    for (int i = 0; i < 200; i++) {
      assertThat(lines.get(i).path("id").asText()).isEqualTo("n#" + i);
      assertThat(lines.get(i).path("mentions").size()).isEqualTo(i % 7 == 0 ? 100 : 2);
    }
  }

  @Test
  void offsetsCountInTheTextAsItWasGiven() throws IOException {
    String body = "  \t𝒜 note\u00A0:  " + MOSCOW + " \n\n\n ";

    assertThat(
            tag(
                "--json",
                file(
                    "a.jsonl",
                    JSON.writeValueAsString(
                        JSON.createObjectNode()
                            .put("id", "1")
                            .put("title", " The  Kremlin ")
                            .put("body", body)))))
        .isZero();

    for (JsonNode mention : lines().get(0).path("mentions")) {
      String text = mention.path("field").asText().equals("TITLE") ? " The  Kremlin " : body;
      int begin = text.offsetByCodePoints(0, mention.path("begin").asInt());
      int end = text.offsetByCodePoints(0, mention.path("end").asInt());
      assertThat(text.substring(begin, end)).isEqualTo(mention.path("text").asText());
    }
    assertThat(lines().get(0).path("mentions").size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void namesItsFieldsAsTheContractDoes() throws IOException {
    assertThat(tag("--json", file("a.jsonl", "{\"title\":\"\",\"body\":\"" + MOSCOW + "\"}")))
        .isZero();

    JsonNode line = lines().get(0);
    Schema contract = EnrichedArticle.getClassSchema();
    assertThat(names(line.path("mentions").get(0))).isEqualTo(fields(contract, "mentions"));
    assertThat(names(line.path("entities").get(0))).isEqualTo(fields(contract, "entities"));
  }

  @Test
  void tellsOfWhatItCannotReadAndGoesOn() throws IOException {
    String file =
        file(
            "a.jsonl",
            "{\"id\":\"1\",\"body\":\""
                + MOSCOW
                + "\"}\n{broken\n{\"id\":\"3\",\"body\":\""
                + MOSCOW
                + "\"}\n");

    assertThat(tag("--json", file)).isEqualTo(1);

    assertThat(lines()).extracting(line -> line.path("id").asText()).containsExactly("1", "3");
    assertThat(err.toString().lines()).singleElement().asString().contains("a.jsonl:2: ");
  }

  @Test
  void printsAPageInWhichTextIsOnlyText() throws IOException {
    String text = "A title with <script>alert(1)</script> & \"more\"\n\nOne.\n\n" + MOSCOW;

    assertThat(tag("--html", file("a.txt", text))).isZero();

    assertThat(out.toString())
        .startsWith("<!doctype html>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;", "One.\n\n<mark", "</html>")
        .doesNotContain("<script>");
  }

  @Test
  void findsTheUsersOwnActors() throws IOException {
    String knowledge =
        file(
            "own.tsv",
            "tidings:acme\tAcme Rockets\tORGANISATION\tCOMPANY\tUSA\tAcme Rocketry\tours\n");

    assertThat(
            tag(
                "--knowledge",
                knowledge,
                file("a.txt", "A launch\n\nOn Monday Acme Rocketry flew.")))
        .isZero();

    assertThat(out.toString()).contains("Acme Rockets", "tidings:acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json --html", "--jsno"})
  void saysWhatIsWrongWithTheArguments(String options) throws IOException {
    String file = file("a.txt", MOSCOW);

    assertThat(
            tag(
                Stream.concat(Stream.of(options.split(" ")), Stream.of(file))
                    .toArray(String[]::new)))
        .isEqualTo(2);

    assertThat(err.toString().lines()).singleElement().asString().startsWith("tidings: ");
  }

  private int tag(String... arguments) {
    return Tidings.run(
        new PrintWriter(out),
        new PrintWriter(err),
        Stream.concat(Stream.of("tag", "--data-dir", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> fields(Schema contract, String list) {
    return contract.getField(list).schema().getElementType().getFields().stream()
        .map(Schema.Field::name)
        .toList();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
