package dev.tidings.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.KnowledgeLayers;
import dev.tidings.tagging.Taggers;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeCheckTest {

  private static final KnowledgeLayers LAYERS =
      Taggers.builder()
          .knowledge(
              "mine",
              new StringReader("tidings:lake-guild\tLake Guild\tORGANISATION\tNGO\t\tLaGu\tme"))
          .layers();

  private final KnowledgeCheck check = new KnowledgeCheck(LAYERS);

  @Test
  void aGoodEntryIsFine() {
    KnowledgeLine line = line("tidings:mill-guild~Mill Guild~ORGANISATION~NGO~~MiGu|o^:Mill~me");

    assertThat(check.complaints(line)).isEmpty();
    assertThat(check.remarks(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tidings:a~Ab Cd~PLACE~~~bank~me; without a capital",
        "tidings:a~Ab Cd~PLACE~~~Bank~me; write it o^:Bank",
        "tidings:a~Ab Cd~PLACE~~~WHO~me; write it a^:WHO",
        "tidings:a~Ab Cd~PLACE~~~Ox~me; too short",
        "tidings:a~Ab Cd~PLACE~~~s:Korda~me; is no person",
        "tidings:a~Ab Cd~PLACE~~~Xyz|Xyz~me; twice",
        "tidings:a~Ab (place)~PLACE~~~~me; no name that counts by itself",
        "tidings:a~Ab (place)~PLACE~~~o?:Abel~me; no name that counts by itself",
        "tidings:a~Ab Cd~PLACE~~~A b c d e f g h i j k l m~me; more than 12 words",
      })
  void aBadEntryIsRefused(String line, String reason) {
    assertThat(check.complaints(line(line))).singleElement().asString().contains(reason);
  }

  @Test
  void aNameThatIsTooLongForAnyTextIsRefused() {
    assertThat(check.complaints(line("tidings:a~Ab Cd~PLACE~~~X" + "y".repeat(64) + "~me")))
        .singleElement()
        .asString()
        .contains("too long");
  }

  @Test
  void anAddedNameNeedsNoOther() {
    assertThat(check.complaints(line("Q159~Russia (state)~PLACE~STATE~RUS~o?:Bearland~me")))
        .isEmpty();
  }

  @Test
  void saysWhatAKnownIdMeans() {
    assertThat(check.remarks(line("Q159~The Bearland~PLACE~~~~me")))
        .containsExactly(
            "Q159 is known as Russia (PLACE, STATE, RUS): the names are added to it, the rest of"
                + " the entry is not used");
    assertThat(check.remarks(line("Q159~Russia~PLACE~STATE~RUS~Bearland~me")))
        .allMatch(remark -> !remark.contains("is known as"));
    assertThat(check.remarks(line("tidings:lake-guild~Lake Guild~PLACE~~~~me")))
        .singleElement()
        .asString()
        .contains("is known as Lake Guild (ORGANISATION, NGO)");
  }

  @Test
  void saysWhoseNameIsTaken() {
    assertThat(check.remarks(line("tidings:a~Ab Cd~ORGANISATION~NGO~~NATO|LaGu~me")))
        .hasSize(2)
        .anyMatch(remark -> remark.startsWith("'NATO' no longer means "))
        .contains("'LaGu' no longer means Lake Guild (tidings:lake-guild)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "LaGu; LaGu",
        "Lake Guild; 'Lake Guild'",
        "Guild o'Lake; 'Guild o'\\''Lake'",
        "Türkoğlu; 'Türkoğlu'",
        "$(id); '$(id)'",
        "localhost:9092; localhost:9092"
      })
  void namesAreQuotedForAShell(String name, String quoted) {
    assertThat(KnowledgeChanging.quoted(name)).isEqualTo(quoted);
  }

  private static KnowledgeLine line(String written) {
    return KnowledgeLine.parse(written.replace('~', '\t'));
  }

  @Test
  void theEntriesOfAFileAreFine() {
    assertThat(List.of(line("tidings:lake-guild~Lake Guild~ORGANISATION~NGO~~LaGu~me")))
        .allSatisfy(line -> assertThat(check.remarks(line)).isEmpty());
  }
}
