package dev.tidings.tagging.text;

/** How a word is written. */
public enum LetterCase {
  /** No letter with case: digits, Arabic, Chinese. */
  NONE(0),
  LOWER(1),
  /** Capital first and at least one small letter: {@code Kabul}, {@code YouTube}. */
  TITLE(2),
  /** Capitals only: {@code NATO}, {@code K}. */
  UPPER(3),
  /** Small first, a capital later: {@code eBay}. */
  MIXED(4);

  private final int code;

  LetterCase(int code) {
    this.code = code;
  }

  /** A number below 8 that models know it by. */
  public int code() {
    return code;
  }

  static LetterCase of(CharSequence word) {
    boolean lower = false;
    boolean upper = false;
    boolean startsUpper = false;
    for (int i = 0; i < word.length(); ) {
      int c = Character.codePointAt(word, i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        startsUpper |= !lower && !upper;
        upper = true;
      } else if (Character.isLowerCase(c)) {
        lower = true;
      }
      i += Character.charCount(c);
    }
    if (!upper) {
      return lower ? LOWER : NONE;
    }
    if (!lower) {
      return UPPER;
    }
    return startsUpper ? TITLE : MIXED;
  }

  /** Whether the word starts with a capital. */
  public boolean capitalised() {
    return this == TITLE || this == UPPER;
  }
}
