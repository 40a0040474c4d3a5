package dev.tidings.tagging.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.knowledge.Homonyms;
import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnownNames;
import dev.tidings.tagging.text.Tokenizer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchesTest {
  private static final int LONGEST_NAME = 5;

  private final KnownNames names =
      KnowledgeBase.of(
              "tidings:a\tOne Two One Two Three\tPLACE\t\t\tOne Two|One\tme\n"
                  .getBytes(StandardCharsets.UTF_8),
              Homonyms.parse("test", ""))
          .names();

  @Test
  void findsNamesInNames() {
    Matches matches = find("One Two One Four");

    assertThat(matches.at(0)).extracting(Match::end).containsExactly(1, 2);
    assertThat(matches.at(1)).isEmpty();
    assertThat(matches.at(2)).extracting(Match::end).containsExactly(3);
    assertThat(matches.exact(0, 2)).isNotNull();
    assertThat(matches.exact(0, 3)).isNull();
  }

  @Test
  void findsTheLongestNameAroundWords() {
    Matches matches = find("the One Two One Two Three");

    assertThat(matches.around(2, 4, 0)).extracting(Match::first, Match::end).containsExactly(1, 6);
    assertThat(matches.around(2, 4, 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"One ", "One Two ", "One Two One Two ", "word ", "One Two One Two One "})
  void stepsGrowWithTheTextOnly(String piece) {
    long words = Tokenizer.read(piece.repeat(1000)).size();
    long once = find(piece.repeat(1000)).steps();
    long tenfold = find(piece.repeat(10_000)).steps();

    assertThat(once).isLessThanOrEqualTo(words * LONGEST_NAME);
    assertThat(tenfold).isBetween(10 * once - 100, 10 * once + 100);
  }

  private Matches find(String text) {
    return Matches.find(Tokenizer.read(text), names);
  }
}
