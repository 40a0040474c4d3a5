package dev.tidings.tagging.mentions;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.BitSet;

/**
 * Tells whether a known name is part of a longer one that nobody knows: {@code American Airlines},
 * {@code Michael Jordan}. Only running text tells: in a headline every word is capitalised.
 */
final class LongerNameRule {
  private LongerNameRule() {}

  /**
   * Whether an unknown capitalised word follows that may not follow a state's name.
   *
   * @param named the words that are part of names
   */
  static boolean continues(Passage passage, BitSet named, int end) {
    Token after = passage.tokenOrNull(end);
    return after != null
        && after.gap() == Gap.SPACE
        && after.letterCase() == LetterCase.TITLE
        && after.sentence() == passage.token(end - 1).sentence()
        && passage.style(after) == LineStyle.SENTENCE
        && !named.get(end)
        && !WordLists.STATE_NOUNS.contains(after.key());
  }

  /** Whether an unknown capitalised word stands before that is no role, title or small word. */
  static boolean startsEarlier(Passage passage, BitSet named, int first) {
    Token token = passage.token(first);
    Token before = passage.tokenOrNull(first - 1);
    return before != null
        && token.gap() == Gap.SPACE
        && before.sentence() == token.sentence()
        && before.letterCase() == LetterCase.TITLE
        && !named.get(first - 1)
        && passage.style(token) == LineStyle.SENTENCE
        && !WordLists.ROLES.contains(before.key());
  }

  /** Whether a headline's capitals hide if the name is part of a longer one. */
  static boolean undecidable(Passage passage, int first) {
    return passage.style(passage.token(first)) != LineStyle.SENTENCE;
  }
}
