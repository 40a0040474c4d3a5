package dev.tidings.tagging.names;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import java.util.Set;
import java.util.TreeSet;

/**
 * The small words that stand inside names ({@code of}, {@code bin}), and so which words of a text
 * may be in names: capitalised ones, and small ones and numbers beside them.
 */
public final class Connectors {
  private static final int LONGEST_ROW = 4;
  private static final int LONGEST_PREFIX = 3;
  private static final Set<String> CONTRACTED = Set.of("s", "t", "re", "ve", "ll", "d", "m", "n");
  private final Set<String> words;

  public Connectors(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** The words, sorted. */
  public Set<String> words() {
    return new TreeSet<>(words);
  }

  boolean[] open(Scene scene) {
    int size = scene.size();
    var open = new boolean[size];
    for (int i = 0; i < size; i++) {
      LetterCase letterCase = scene.letterCase(i);
      open[i] = letterCase.capitalised() || letterCase == LetterCase.MIXED;
    }
    for (int i = 0; i < size; i++) {
      if (open[i]) {
        openBefore(scene, open, i);
        openAfter(scene, open, i);
      }
    }
    return open;
  }

  /** Opens the small words and numbers that lead to a capitalised one. */
  private void openBefore(Scene scene, boolean[] open, int index) {
    int first = index;
    while (first > 0
        && index - first < LONGEST_ROW
        && !open[first - 1]
        && !scene.opensSentence(first)
        && leads(scene, first - 1)) {
      first--;
    }
    boolean bridged = first > 0 && open[first - 1] && !scene.opensSentence(first);
    int begin = bridged ? first : startOfPrefix(scene, first, index);
    for (int i = begin; i < index; i++) {
      open[i] = true;
    }
  }

  /** Without a capitalised word before, only numbers and short words like {@code al} lead. */
  private int startOfPrefix(Scene scene, int first, int index) {
    int begin = index;
    while (begin > first && isPrefix(scene, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private boolean isPrefix(Scene scene, int index) {
    return scene.letterCase(index) == LetterCase.NONE
        || (scene.word(index).key().length() <= LONGEST_PREFIX
            && scene.gap(index + 1) != Gap.BREAK
            && words.contains(scene.word(index).key()));
  }

  private boolean leads(Scene scene, int index) {
    return scene.letterCase(index) == LetterCase.NONE
        || words.contains(scene.word(index).key())
        || (scene.gap(index + 1) == Gap.HYPHEN
            && scene.word(index).key().length() <= LONGEST_PREFIX);
  }

  /** Opens what is joined to a capitalised word: {@code Qur'an}, {@code Al-jazeera}, a number. */
  private static void openAfter(Scene scene, boolean[] open, int index) {
    int i = index + 1;
    while (i < scene.size() && !open[i] && !scene.opensSentence(i) && isTail(scene, i)) {
      open[i++] = true;
    }
  }

  private static boolean isTail(Scene scene, int index) {
    return switch (scene.gap(index)) {
      case HYPHEN, JOINED -> true;
      case APOSTROPHE -> !CONTRACTED.contains(scene.word(index).key());
      case SPACE -> scene.letterCase(index) == LetterCase.NONE;
      case START, LINE, PERIOD, COMMA, BREAK -> false;
    };
  }
}
