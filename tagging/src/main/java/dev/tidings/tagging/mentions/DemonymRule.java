package dev.tidings.tagging.mentions;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;

/**
 * Whether a nationality stands for the state, its government or its forces ({@code Russian
 * officials}, {@code top Iranian military aides}) and not for people or their culture ({@code a
 * Russian singer}): whether one of the next words is that of a state's organ, office or act, before
 * the phrase ends.
 */
final class DemonymRule {
  private static final int REACH = 4;

  private DemonymRule() {}

  static boolean meansState(Passage passage, Spot spot) {
    int end = spot.end();
    if (isPlural(passage.token(end - 1))) {
      Token before = passage.tokenOrNull(spot.first() - 1);
      return before != null && before.key().equals("the") && !isPeople(passage, end);
    }
    int last = Math.min(passage.size(), end + REACH);
    for (int i = end; i < last; i++) {
      Token word = passage.token(i);
      boolean compound = word.gap() == Gap.HYPHEN;
      if (!goesOn(word.gap()) || (!compound && WordLists.PHRASE_ENDS.contains(word.key()))) {
        return false;
      }
      if (WordLists.STATE_MATTERS.contains(word.key())) {
        return !isPeople(passage, i + 1);
      }
      if (WordLists.PEOPLE.contains(word.key())) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPlural(Token word) {
    String key = word.key();
    return key.endsWith("s") && !key.endsWith("ss");
  }

  /** Whether a word for ordinary people follows: {@code Russian army wives}. */
  private static boolean isPeople(Passage passage, int index) {
    Token after = passage.tokenOrNull(index);
    return after != null
        && after.gap() == Gap.SPACE
        && after.letterCase() == LetterCase.LOWER
        && WordLists.PEOPLE.contains(after.key());
  }

  private static boolean goesOn(Gap gap) {
    return switch (gap) {
      case SPACE, LINE, HYPHEN, JOINED -> true;
      case START, APOSTROPHE, PERIOD, COMMA, BREAK -> false;
    };
  }
}
