package dev.tidings.tagging.text;

import java.util.List;

/** How a line uses capitals, and so what a capital there tells. */
public enum LineStyle {
  /** As in running text: a capital inside a sentence marks a name. */
  SENTENCE(0),
  /** As In English Headlines: a capital tells nothing. */
  TITLE_CASE(1),
  /** ALL IN CAPITALS. */
  CAPITALS(2);

  private static final int LONG_WORD = 5;
  private static final int FEWEST_WORDS = 3;

  private final int code;

  LineStyle(int code) {
    this.code = code;
  }

  /** A number below 4 that models know it by. */
  public int code() {
    return code;
  }

  static LineStyle of(List<Token> line) {
    int words = 0;
    int small = 0;
    int longWords = 0;
    int longCapitalised = 0;
    for (Token token : line) {
      if (token.letterCase() == LetterCase.NONE || token.key().length() < 2) {
        continue;
      }
      words++;
      if (token.letterCase() != LetterCase.UPPER) {
        small++;
      }
      if (token.key().length() >= LONG_WORD) {
        longWords++;
        longCapitalised += token.letterCase().capitalised() ? 1 : 0;
      }
    }
    if (words >= FEWEST_WORDS && small == 0) {
      return CAPITALS;
    }
    boolean headline = longWords >= FEWEST_WORDS && longCapitalised * 5 >= longWords * 4;
    return headline ? TITLE_CASE : SENTENCE;
  }
}
