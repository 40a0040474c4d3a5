package dev.tidings.lab.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeLintTest {

  private static final EverydayWords EVERYDAY = EverydayWords.parse("# words\nlake\nguild\n");

  @Test
  void whatShipsIsInOrder() throws IOException {
    var everyday = EverydayWords.parse(resource("everyday.txt"));

    assertThat(KnowledgeLint.complaints(shipped(), everyday)).isEmpty();
  }

  @Test
  void whatShipsIsAsLargeAsPromised() throws IOException {
    Census census = Census.of(shipped());

    assertThat(census.entities()).hasSizeGreaterThan(30_000);
    assertThat(census.entities().stream().mapToInt(entity -> entity.aliases().size()).sum())
        .isGreaterThan(100_000);
  }

  @Test
  void aGoodLineIsFine() {
    assertThat(complaints("tidings:a\tAb Cd\tPLACE\t\tAUT\to^:Lake|AC\town")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Q1~Ab Cd~PLACE~~~~own; without a source",
        "tidings:a~Ab Cd~PLACE~~~Ox~own; too short",
        "tidings:a~Ab Cd~PLACE~~~the ab~own; without a capital",
        "tidings:a~Ab Cd~PLACE~~~Xyz|Xyz~own; twice",
        "tidings:a~Ab Cd~PLACE~~~s:Xyz~own; is no person",
        "tidings:a~Ab Cd~PLACE~~~Lake~CLDR; everyday word",
        "tidings:a~Ab Cd~PLACE~~~Lake~~; source is missing"
      })
  void aBadLineIsRefused(String line, String complaint) {
    assertThat(complaints(line.replace('~', '\t'))).singleElement().asString().contains(complaint);
  }

  @Test
  void linesAreInTheOrderOfTheirIds() {
    assertThat(complaints("tidings:b\tBc\tPLACE\t\t\tBcd\town\ntidings:a\tAb Cd\tPLACE\t\t\t\town"))
        .anyMatch(complaint -> complaint.contains("order"));
  }

  @Test
  void namesThatNothingTellsApartAreRefused() {
    String one = "tidings:a\tOne Hill\tPLACE\t\tAUT\t\town\t1";
    String same = "tidings:b\tOne Hill\tPLACE\t\tAUT\t\town\t1";

    assertThat(complaints(one + "\n" + same))
        .singleElement()
        .asString()
        .contains("shares 'One Hill' with tidings:a");
    assertThat(complaints(one + "\n" + same.replace("AUT", "CHE"))).isEmpty();
    assertThat(complaints(one + "\n" + same.replace("own\t1", "own\t2"))).isEmpty();
  }

  private static List<String> complaints(String lines) {
    return KnowledgeLint.complaints(lines + "\n", EVERYDAY);
  }

  private static String shipped() throws IOException {
    return resource("knowledge.tsv");
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        KnowledgeBase.class.getResourceAsStream("/dev/tidings/tagging/" + name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
