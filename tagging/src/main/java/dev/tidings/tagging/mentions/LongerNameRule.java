package dev.tidings.tagging.mentions;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Token;

/**
 * Tells whether a known name is part of a longer one that nobody knows: {@code American Airlines},
 * {@code Michael Jordan}. Only running text tells: in a headline every word is capitalised.
 */
final class LongerNameRule {

  private LongerNameRule() {}

  /** Whether an unknown capitalised word follows that may not follow a state's name. */
  static boolean continues(Field field, Candidate candidate) {
    Token after = field.passage().tokenOrNull(candidate.end());
    return after != null
        && isNamePart(field, after, candidate.end())
        && !WordLists.STATE_NOUNS.contains(after.key());
  }

  /** Whether an unknown capitalised word stands before that is no role, title or small word. */
  static boolean startsEarlier(Field field, Candidate candidate) {
    Token first = field.passage().token(candidate.first());
    int index = candidate.first() - 1;
    Token before = field.passage().tokenOrNull(index);
    return before != null
        && first.gap() == Gap.SPACE
        && before.sentence() == first.sentence()
        && before.letterCase() == LetterCase.TITLE
        && !field.known(index)
        && field.passage().style(first) == LineStyle.SENTENCE
        && !WordLists.ROLES.contains(before.key());
  }

  /** Whether a headline's capitals hide if the name is part of a longer one. */
  static boolean undecidable(Field field, Candidate candidate) {
    Token first = field.passage().token(candidate.first());
    return field.passage().style(first) != LineStyle.SENTENCE;
  }

  private static boolean isNamePart(Field field, Token after, int index) {
    return after.gap() == Gap.SPACE
        && after.letterCase() == LetterCase.TITLE
        && after.sentence() == field.passage().token(index - 1).sentence()
        && field.passage().style(after) == LineStyle.SENTENCE
        && !field.known(index);
  }
}
