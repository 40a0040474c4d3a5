package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.List;

/** Words by which the tagger may come to a name; at least one. */
sealed interface NamePattern {

  /** Their keys. */
  List<String> words();

  /** Whether they stand there, of which the first word does. */
  boolean standsAt(Passage passage, int first);

  /** The words of a name, one beside the other, not all in small letters. */
  record Plain(List<String> words) implements NamePattern {

    public Plain {
      words = List.copyOf(words);
    }

    @Override
    public boolean standsAt(Passage passage, int first) {
      if (!Matches.mayBegin(passage, first)) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) {
        Token word = passage.tokenOrNull(first + i);
        if (word == null
            || !word.key().equals(words.get(i))
            || !Alias.joins(passage.token(first + i - 1), word)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A person's name with initials between its words or "Jr." after them, whatever parts these:
   * {@code John F. "Jack" Kennedy} is none, {@code John (F.) Kennedy} is one.
   */
  record WithInitials(List<String> words) implements NamePattern {

    /** No name has more. */
    private static final int MOST_INITIALS = 40;

    public WithInitials {
      words = List.copyOf(words);
    }

    /** Whether there can be texts that have the name so. */
    static boolean fits(List<String> words) {
      return words.size() > 1
          && words.subList(1, words.size() - 1).stream().allMatch(word -> word.length() > 1);
    }

    @Override
    public boolean standsAt(Passage passage, int first) {
      return goesOn(passage, first + 1, 1, false);
    }

    private boolean goesOn(Passage passage, int place, int next, boolean initials) {
      if (next == words.size()) {
        Token after = passage.tokenOrNull(place);
        return initials || (after != null && PersonName.isSuffix(after.key()));
      }
      int last = Math.min(passage.size(), place + MOST_INITIALS);
      for (int i = place; i < last; i++) {
        String key = passage.token(i).key();
        if (key.equals(words.get(next))
            && goesOn(passage, i + 1, next + 1, initials || i > place)) {
          return true;
        }
        if (key.length() > 1) {
          return false;
        }
      }
      return false;
    }
  }

  /** A state's organ without its state, as a name: in capitals, or joined to what stands before. */
  record Organ(List<String> words) implements NamePattern {

    public Organ {
      words = List.copyOf(words);
    }

    @Override
    public boolean standsAt(Passage passage, int first) {
      for (int i = 0; i < words.size(); i++) {
        Token word = passage.tokenOrNull(first + i);
        if (word == null || !word.key().equals(words.get(i)) || !mayBeInName(word)) {
          return false;
        }
      }
      return true;
    }

    private static boolean mayBeInName(Token word) {
      return word.letterCase() != LetterCase.LOWER
          || !WordLists.ORGANS.contains(word.key())
          || switch (word.gap()) {
            case JOINED, HYPHEN, APOSTROPHE -> true;
            case START, SPACE, LINE, PERIOD, COMMA, BREAK -> false;
          };
    }
  }
}
