package dev.tidings.tagging.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.knowledge.Homonyms;
import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {

  private static final int LONGEST_NAME = 5;

  private final NameFinder finder =
      new NameFinder(
          KnowledgeBase.of(
                  KnowledgeFile.parse(
                      "test", "tidings:a\tOne Two One Two Three\tPLACE\t\t\tOne Two|One\tme"),
                  List.of(),
                  Homonyms.parse("test", ""))
              .names());

  @Test
  void fallsBackToAShorterName() {
    assertThat(finder.find(Tokenizer.read("One Two One Four")).candidates())
        .extracting(Candidate::first, Candidate::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 2), org.assertj.core.groups.Tuple.tuple(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"One ", "One Two ", "One Two One Two ", "word ", "One Two One Two One "})
  void stepsGrowWithTheTextOnly(String piece) {
    long words = Tokenizer.read(piece.repeat(1000)).size();
    long once = finder.find(Tokenizer.read(piece.repeat(1000))).steps();
    long tenfold = finder.find(Tokenizer.read(piece.repeat(10_000))).steps();

    assertThat(once).isLessThanOrEqualTo(words * LONGEST_NAME);
    assertThat(tenfold).isBetween(10 * once - 100, 10 * once + 100);
  }
}
