package dev.tidings.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sails. Fares rise.                  | The ferry sails",
        "Mr. Lund of the U.S. Coast Guard agreed. So?  | Mr. Lund of the U.S. Coast Guard agreed",
        "OPINION — The ferry sails again.              | The ferry sails again",
        "Opinion: The ferry sails again.               | The ferry sails again",
        "KABUL (AP) — The ferry sails again.           | The ferry sails again",
        "OSLO, Norway (AP) -- The ferry sails again.   | The ferry sails again",
        "NATO: the alliance at a crossroads.           | NATO: the alliance at a crossroads",
        "A ferry – the old one – sails.                | A ferry – the old one – sails",
        "Will it sail? Yes.                            | Will it sail?",
        "渡船恢复运营。票价上涨。                          | 渡船恢复运营。",
      })
  void isMadeOfTheFirstSentence(String text, String title) {
    assertThat(Headline.from(text)).isEqualTo(title);
  }

  @Test
  void isCutBetweenWords() {
    String title = Headline.from("word ".repeat(60) + "end.");

    assertThat(title).hasSizeBetween(100, 121).endsWith("word…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sails again",
        "Will it sail?",
        "Ferry sails – OpEd",
        "What next for the U.S. fleet"
      })
  void knowsATitle(String line) {
    assertThat(Headline.isTitle(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sails again.",
        "It sails. It sank.",
        "As he said:",
        "12:30",
        "“It sails.”"
      })
  void knowsAParagraph(String line) {
    assertThat(Headline.isTitle(line)).isFalse();
  }

  @Property
  void isNeverLongAndNeverEmpty(@ForAll String text) {
    String letters = "a" + PlainText.clean(text);

    assertThat(Headline.from(letters))
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(Headline.LONGEST_MADE + 1);
  }
}
