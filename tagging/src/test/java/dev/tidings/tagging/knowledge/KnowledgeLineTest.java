package dev.tidings.tagging.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeLineTest {

  @Test
  void readsEveryColumn() {
    assertThat(
            KnowledgeLine.parse(
                "tidings:a-b\tAda Bo\tperson\tperson\tUSA\ts:Bo|o~:Adabo\tme\t3\tsenator@USA"
                    + " 2013/"))
        .isEqualTo(
            new KnowledgeLine(
                "tidings:a-b",
                "Ada Bo",
                EntityType.PERSON,
                ActorKind.PERSON,
                "USA",
                List.of("s:Bo", "o~:Adabo"),
                "me",
                3,
                List.of("senator@USA 2013/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tidings:x\tXy\tPLACE\t\t\t\tme",
        "Q5\tXy Zett\tORGANISATION\tNGO\tDEU\ta?:XZ|o^~:Zett|Xy-Zett\tme; you",
        "tidings:x\tXy\tPLACE\t\t\t\tme\t0",
        "tidings:x\tXy\tPERSON\tPERSON\t\tn:Xy\tme\t\tmayor@Q5 2012-05-07/2013|poet",
        "tidings:x\tXy\tPERSON\tPERSON\t\t\tme\t2\tmayor",
      })
  void writesWhatItRead(String line) {
    assertThat(KnowledgeLine.parse(line).text()).isEqualTo(line);
  }

  @Test
  void everyShippedLineSurvives() {
    List<String> changed =
        shipped()
            .filter(line -> !EntityLine.parse(line).equals(KnowledgeLine.parse(line).entity()))
            .toList();

    assertThat(changed).isEmpty();
  }

  @Test
  void namesAreTheLabelAndTheAliasesWithoutMarks() {
    assertThat(KnowledgeLine.parse("tidings:x\tXy\tPLACE\t\t\to?^:Zett|Zett\tme").names())
        .containsExactly("Xy", "Zett");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\tb", "a\nb", "z:a", "!?"})
  void anAliasThatWouldReadOtherwiseIsRefused(String alias) {
    assertThatThrownBy(
            () ->
                new KnowledgeLine(
                    "tidings:x",
                    "Xy",
                    EntityType.PLACE,
                    null,
                    null,
                    List.of(alias),
                    "me",
                    null,
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLabelWithATabIsRefused() {
    assertThatThrownBy(
            () ->
                new KnowledgeLine(
                    "tidings:x",
                    "X\ty",
                    EntityType.PLACE,
                    null,
                    null,
                    List.of(),
                    "me",
                    null,
                    List.of()))
        .hasMessageContaining("label holds a tab");
  }

  @Test
  void aProminenceBeyondTheScaleIsRefused() {
    assertThatThrownBy(
            () ->
                new KnowledgeLine(
                    "tidings:x", "Xy", EntityType.PLACE, null, null, List.of(), "me", 9, List.of()))
        .hasMessageContaining("prominence is '9'");
  }

  private static Stream<String> shipped() {
    try (InputStream file =
        KnowledgeLine.class.getResourceAsStream("/dev/tidings/tagging/knowledge.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
