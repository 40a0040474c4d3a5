package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five documents as they are found out there: untidy. They are not ours and not in the project. */
class RealSeedsIT {

  private static final int LONGEST_TITLE = 125;

  @TempDir private static Path folder;
  private static Map<String, JsonNode> articles = Map.of();
  private static Map<String, String> bodies = Map.of();

  @BeforeAll
  static void run() {
    Optional<Path> seeds = Checkout.shared("seeds");
    assumeTrue(seeds.isPresent(), "skipped: there is no shared/seeds beside the checkout");
    articles =
        TidingsProcess.run(
                folder,
                "run",
                "--once",
                "--json",
                "--broker-port=0",
                "--registry-port=0",
                seeds.orElseThrow().toString())
            .succeeded()
            .withoutNoise()
            .json()
            .stream()
            .filter(line -> line.get("type").asText().equals("article"))
            .collect(Collectors.toMap(RealSeedsIT::number, Function.identity()));
    bodies =
        TidingsProcess.run(
                folder,
                "tail",
                "articles",
                "--from=beginning",
                "--to-end",
                "--broker-port=0",
                "--registry-port=0")
            .succeeded()
            .json()
            .stream()
            .map(line -> line.get("value"))
            .collect(Collectors.toMap(RealSeedsIT::number, it -> it.get("body").asText()));
  }

  /** The id ends in the file's name, which begins with its number. */
  private static String number(JsonNode article) {
    return article.get("id").asText().replaceAll(".*[:/](\\d{3})_.*", "$1");
  }

  @Test
  void eachIsTagged() {
    assertThat(articles).containsOnlyKeys("000", "001", "002", "003", "004");
  }

  @Test
  void eachHasASensibleTitle() {
    assertThat(articles.values())
        .allSatisfy(
            article -> {
              String title = article.get("title").asText();
              assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TITLE);
              assertThat(title).doesNotContain("\n").doesNotStartWith("OPINION");
              // A title cut from the first sentence leaves that sentence where it is.
              if (!title.endsWith("…")) {
                assertThat(bodies.get(number(article)).strip()).doesNotStartWith(title);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000 | Russia, Taliban, Afghanistan, China, United States, Tajikistan, Uzbekistan,"
            + " Turkmenistan, Islamic State Khorasan Province, East Turkestan Islamic Movement",
        "001 | Russia, Taliban, Afghanistan, China, Iran, Pakistan, Tajikistan, Uzbekistan,"
            + " Al-Qaeda, Tehrik-i-Taliban Pakistan, Islamic Movement of Uzbekistan,"
            + " Islamic State Khorasan Province, Supreme Court of Russia",
        "002 | Russia, Taliban, Afghanistan, China, India, Pakistan, Tajikistan, Uzbekistan,"
            + " Turkmenistan, Islamic State Khorasan Province, Haqqani network,"
            + " Collective Security Treaty Organization",
        "003 | Russia, Taliban, Afghanistan, Al-Qaeda, Collective Security Treaty Organization",
        "004 | Russia, Taliban, Afghanistan, China, United States, Tajikistan, Uzbekistan,"
            + " Turkmenistan, Syria, Islamic State Khorasan Province, Islamic State, Al-Qaeda,"
            + " Islamic Movement of Uzbekistan, Vladimir Putin, Sergei Shoigu, Sergey Lavrov,"
            + " Nikolai Patrushev, Federal Security Service,"
            + " Collective Security Treaty Organization",
      })
  void namesTheActorsThatACarefulReaderWould(String number, String actors) {
    List<String> expected = Arrays.stream(actors.split(",")).map(String::strip).toList();

    assertThat(labels(articles.get(number))).containsAll(expected);
  }

  @Test
  void putsWhatItIsAboutFirst() {
    assertThat(articles.values())
        .allSatisfy(
            article ->
                assertThat(labels(article).subList(0, 3))
                    .containsExactlyInAnyOrder("Russia", "Taliban", "Afghanistan"));
  }

  private static List<String> labels(JsonNode article) {
    return StreamSupport.stream(article.get("entities").spliterator(), false)
        .map(entity -> entity.get("label").asText())
        .toList();
  }
}
