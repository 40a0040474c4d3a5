package dev.tidings.streams.story;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs of four words of a text, as numbers: order, case and punctuation beyond them don't count.
 */
final class Shingles {

  private static final int WORDS = 4;

  /** Larger than any of them; the modulus of the library's hash functions. */
  private static final int LIMIT = Integer.MAX_VALUE;

  private Shingles() {}

  /** The distinct ones, each from 0 to below {@link Integer#MAX_VALUE}. */
  static Set<Integer> of(String text) {
    List<Integer> words = words(text);
    Set<Integer> shingles = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      long run = 0;
      for (int word : words.subList(i, i + WORDS)) {
        run = Mix.of(run, word);
      }
      shingles.add((int) Long.remainderUnsigned(run, LIMIT));
    }
    return shingles;
  }

  /** Words as numbers: runs of letters and digits, or single signs where no spaces are written. */
  private static List<Integer> words(String text) {
    List<Integer> words = new ArrayList<>();
    int word = 0;
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      i += Character.charCount(sign);
      boolean inWord = Character.isLetterOrDigit(sign) || isMark(sign);
      boolean alone = inWord && isWrittenWithoutSpaces(sign);
      if (word != 0 && (!inWord || alone)) {
        words.add(word);
        word = 0;
      }
      if (alone) {
        words.add(sign);
      } else if (inWord) {
        // As String.hashCode does; never 0, which says that no word has begun.
        word = Math.max(1, (31 * word + Character.toLowerCase(sign)) & LIMIT);
      }
    }
    if (word != 0) {
      words.add(word);
    }
    return words;
  }

  private static boolean isMark(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWrittenWithoutSpaces(int sign) {
    UnicodeScript script = UnicodeScript.of(sign);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }
}
