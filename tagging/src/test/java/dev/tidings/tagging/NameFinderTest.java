package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.TAGGER;
import static dev.tidings.tagging.Tagging.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

  private static final TaggerBase BASE = Taggers.builder().base();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lake Guild; The Lake Guild met.",
        "lake guild; THE LAKE-GUILD MET.",
        "Lake Guild; the Lake guild's boats",
        "lake guild; the Lake Guild's boats",
        "U.L.G.; said the ULG",
        "Türkoğlu; Mr. Turkoglu said",
        "Christopher Wray; said Christopher A. Wray",
        "Christopher Wray; said Christopher (A.) J. Wray",
        "Christopher Wray; said Christopher Wray, Jr.",
        "Supreme Court of Afghanistan; Afghans asked the Supreme Court.",
        "Afghan Supreme Court; Afghans asked the Supreme Court.",
        "Lakeland Navy; the Navy of Lakeland",
      })
  void findsWhatTheTaggerFinds(String name, String text) {
    assertThat(found(name, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lake Guild; The lake. Guild halls are old.",
        "Lake Guild; The Lake Guilds met.",
        "Lake Guild; in the old lake guild's boats",
        "Lake Guild; The Lake and the Guild met.",
        "Lake Guild; see https://lake.example/Lake Guild's boats",
        "Christopher Wray; said Christopher Ashton Wray",
        "Christopher Wray; Christopher. Wray left.",
        "Supreme Court of Afghanistan; they asked the Court",
        "Supreme Court of Afghanistan; the supreme court",
        "Kabul; the Supreme Court",
      })
  void passesOverTheRest(String name, String text) {
    assertThat(found(name, text)).isFalse();
  }

  /** Else one of the ways would be looked for in vain. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ada Bowman~PERSON~PERSON~SWE; Kabul waits. The envoy, Ada J. Bowman, said so in Kabul.",
        "Ada Bowman~PERSON~PERSON~SWE; Kabul waits. The envoy Ada Bowman Jr. said so in Kabul.",
        "River Court of Afghanistan~ORGANISATION~OTHER~AFG; Afghanistan waits."
            + " The River Court met in Afghanistan.",
        "Afghan River Court~ORGANISATION~OTHER~AFG; Afghanistan waits."
            + " The River Court met in Afghanistan.",
      })
  void eachWayIsTheTaggersToo(String columns, String text) {
    KnowledgeLine line =
        KnowledgeLine.parse("tidings:new~%s~~me~3".formatted(columns).replace('~', '\t'));
    Tagger after = BASE.tagger(List.of(line));
    Document document = document("", text);

    assertThat(after.tag(document)).isNotEqualTo(TAGGER.tag(document));
    assertThat(NameFinder.of(line.names()).isIn(document)).isTrue();
  }

  @Test
  void looksInTheTitleToo() {
    assertThat(NameFinder.of(List.of("Lake Guild")).isIn(document("Lake Guild", ""))).isTrue();
  }

  @Test
  void anyOfTheNamesWillDo() {
    NameFinder finder = NameFinder.of(List.of("Lake Guild", "LaGu"));

    assertThat(finder.isIn(document("", "LaGu met."))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"!?; no letters", "''; no letters", "Lake, Guild; parts words"})
  void refusesWhatCanBeInNoText(String name, String reason) {
    assertThatThrownBy(() -> NameFinder.of(List.of("Fine", name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesNoNames() {
    assertThatThrownBy(() -> NameFinder.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no name");
  }

  private static boolean found(String name, String text) {
    return NameFinder.of(List.of(name)).isIn(document("", text));
  }
}
