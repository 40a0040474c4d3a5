package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Whether words are written as a name is. A word the name has in capitals must stand in capitals; a
 * capitalised word must be capitalised, or all in capitals where it is long enough to be no
 * abbreviation; a small word, or a particle of a longer name, may stand in any letters.
 */
final class CasePolicy {

  private static final int SHORTEST_IN_CAPITALS = 4;

  /** Small parts of longer names, capitalised or not as the sentence goes. */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "ul", "the", "of", "and", "bin", "von", "der", "de", "la", "le", "da");

  private CasePolicy() {}

  static boolean accepts(Alias alias, Passage passage, int first) {
    List<Token> words = alias.words();
    for (int i = 0; i < words.size(); i++) {
      if (!accepts(alias, words.get(i), passage, first + i)) {
        return false;
      }
    }
    return !isEverydayWordInCapitals(alias, passage, first);
  }

  private static boolean accepts(Alias alias, Token word, Passage passage, int index) {
    Token token = passage.token(index);
    LetterCase written = token.letterCase();
    if (!alias.single() && PARTICLES.contains(word.key())) {
      return true;
    }
    return switch (word.letterCase()) {
      case NONE, LOWER -> true;
      case UPPER -> written == LetterCase.UPPER;
      case TITLE ->
          written == LetterCase.TITLE
              || (written == LetterCase.UPPER
                  && (!alias.single()
                      || word.key().length() >= SHORTEST_IN_CAPITALS
                      || passage.style(token) == LineStyle.CAPITALS));
      case MIXED -> written != LetterCase.LOWER;
    };
  }

  /**
   * In a line of capitals, US may be "us": there it counts after THE, before 'S or -, or as U.S.
   */
  private static boolean isEverydayWordInCapitals(Alias alias, Passage passage, int first) {
    Token token = passage.token(first);
    boolean doubtful =
        alias.everydayWord()
            && alias.single()
            && alias.words().get(0).letterCase() == LetterCase.UPPER
            && passage.style(token) == LineStyle.CAPITALS
            && !token.dotted(passage.text());
    if (!doubtful) {
      return false;
    }
    Token before = passage.tokenOrNull(first - 1);
    Token after = passage.tokenOrNull(first + 1);
    boolean article = before != null && before.key().equals("the");
    boolean bound =
        after != null
            && switch (after.gap()) {
              case HYPHEN, APOSTROPHE -> true;
              default -> false;
            };
    return !article && !bound;
  }
}
