package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.tagging.knowledge.KnowledgeException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraKnowledgeTest {

  @TempDir Path folder;

  @Test
  void oneLineAddsAnActor() throws IOException {
    Tagger tagger =
        Taggers.standard(
            file("tidings:lake-guild\tLake Guild\tORGANISATION\tNGO\t\tLaGu\tmy notes\n"));

    Outcome.Tagged tagged = (Outcome.Tagged) tagger.tag(document("", "The Lake Guild (LaGu) met."));
    assertThat(tagged.entities()).singleElement().extracting(Entity::mentions).isEqualTo(2);
  }

  @Test
  void aKnownIdGetsMoreAliases() {
    Tagger tagger =
        Taggers.builder()
            .knowledge("mine", new StringReader("Q159\tRussia\tPLACE\tSTATE\tRUS\tBear Land\tme"))
            .build();

    Outcome.Tagged tagged = (Outcome.Tagged) tagger.tag(document("", "Russia, or Bear Land"));
    assertThat(tagged.entities()).singleElement().extracting(Entity::mentions).isEqualTo(2);
  }

  @Test
  void theUsersAliasWins() {
    Tagger tagger =
        Taggers.builder()
            .knowledge(
                "mine", new StringReader("tidings:un-2\tUnder Net\tORGANISATION\tNGO\t\tUN\tme"))
            .build();

    Outcome.Tagged tagged = (Outcome.Tagged) tagger.tag(document("", "The UN met."));
    assertThat(tagged.entities()).extracting(Entity::id).containsExactly("tidings:un-2");
  }

  @Test
  void theVersionNamesTheKnowledge() throws IOException {
    Path extra = file("tidings:a-b\tAb Cd\tPLACE\t\t\t\tme");

    assertThat(Taggers.standard().version()).isEqualTo(Taggers.standard().version());
    assertThat(Taggers.standard(extra).version().knowledge())
        .isNotEqualTo(Taggers.standard().version().knowledge());
    assertThat(Taggers.standard().version().model()).matches("[0-9a-f]{12,}-[0-9a-f]{12,}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tidings:x,X,PLACE; has 3 columns",
        "no id,Xy,PLACE,,,,me; is no id",
        "tidings:x,,PLACE,,,,me; label is missing",
        "tidings:x,Xy,CASTLE,,,,me; 'CASTLE' is none of",
        "tidings:x,Xy,PLACE,KING,,,me; 'KING' is none of",
        "tidings:x,Xy,PLACE,,Russia,,me; alpha-3",
        "tidings:x,Xy,PLACE,,,,; source is missing",
        "tidings:x,Xy,PLACE,,,z:Yx,me; no alias form 'z'",
        "tidings:x,Xy,PLACE,,,A/B,me; parts words",
        "tidings:x,Xy,PLACE,,,!?,me; no letters"
      })
  void aBadLineIsNamed(String line, String reason) throws IOException {
    Path file = file("# mine\n" + line.replace(',', '\t') + "\n");

    assertThatThrownBy(() -> Taggers.standard(file))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith(file + ", line 2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.tsv");

    assertThatThrownBy(() -> Taggers.standard(missing))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("missing.tsv");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Path file = folder.resolve("latin.tsv");
    Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Taggers.standard(file)).hasMessageContaining("not UTF-8");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("extra.tsv"), content);
  }
}
