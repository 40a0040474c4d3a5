package dev.tidings.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void hyphensAndApostrophesPartWords() {
    assertThat(keys("Moscow’s Kabul-based Qa'ida"))
        .containsExactly("moscow", "s", "kabul", "based", "qa", "ida");
  }

  @Test
  void initialsAreOneWord() {
    Passage passage = Tokenizer.read("The U.S. and J.D. of the U.N");

    assertThat(passage.tokens()).extracting(Token::key).contains("us", "jd", "un");
    assertThat(passage.text().substring(passage.token(1).begin(), passage.token(1).end()))
        .isEqualTo("U.S.");
  }

  @Test
  void abbreviationsThatEndNamesKeepTheirStop() {
    Passage passage = Tokenizer.read("He left Ford Motor Co. Then it rained");

    assertThat(passage.token(4).end()).isEqualTo("He left Ford Motor Co.".length());
    assertThat(passage.token(5).gap()).isEqualTo(Gap.PERIOD);
    assertThat(passage.token(5).sentence()).isEqualTo(1);
  }

  @Test
  void pennTreebankFormReadsAsRunningText() {
    Passage running = Tokenizer.read("\"Well,\" said Ana's man (a cook). It rained.");
    Passage spaced =
        Tokenizer.read("`` Well , '' said Ana 's man -LRB- a cook -RRB- . It rained .");

    assertThat(keys(spaced.text())).isEqualTo(keys(running.text()));
    assertThat(spaced.tokens())
        .extracting(Token::sentence)
        .isEqualTo(running.tokens().stream().map(Token::sentence).toList());
    assertThat(spaced.token(3).possessive()).isTrue();
  }

  @Test
  void marksAreWhatStandsBetweenWords() {
    Passage passage = Tokenizer.read("Talks (“in Oslo”), he said — slowly");

    assertThat(passage.token(1).marks()).isEqualTo(new Marks('(', '"'));
    assertThat(passage.token(3).marks()).isEqualTo(new Marks('"', ','));
    assertThat(passage.token(4).marks()).isEqualTo(new Marks(Marks.NONE, Marks.NONE));
    assertThat(passage.token(5).marks()).isEqualTo(new Marks('-', '-'));
  }

  @Test
  void keysHaveNoAccents() {
    assertThat(keys("Côte Sławomir Støre e\u0301t\u00E9"))
        .containsExactly("cote", "slawomir", "store", "ete");
  }

  @Test
  void addressesAreLeftOut() {
    assertThat(keys("see https://a.example/Iran, mail x@y.example or www.z.example now"))
        .containsExactly("see", "mail", "or", "now");
  }

  @Test
  void sentencesEndAtStopsButNotAfterTitles() {
    Passage passage = Tokenizer.read("Gen. Ali met Mr. Khan. They talked! It rained\n\nA new day");

    assertThat(passage.tokens())
        .extracting(Token::sentence)
        .containsExactly(0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3);
  }

  @Test
  void linesTellHowTheyUseCapitals() {
    Passage passage =
        Tokenizer.read("WAR AND PEACE\nTrade Talks Resume Between Neighbours\nrain fell today");

    assertThat(passage.styles())
        .containsExactly(LineStyle.CAPITALS, LineStyle.TITLE_CASE, LineStyle.SENTENCE);
  }

  @Property
  void wordsStandInOrderInsideTheText(@ForAll String text) {
    int last = 0;
    for (Token token : Tokenizer.read(text).tokens()) {
      assertThat(token.begin()).isGreaterThanOrEqualTo(last);
      assertThat(token.end()).isGreaterThan(token.begin()).isLessThanOrEqualTo(text.length());
      last = token.end();
    }
  }

  private static List<String> keys(String text) {
    return Tokenizer.read(text).tokens().stream().map(Token::key).toList();
  }
}
