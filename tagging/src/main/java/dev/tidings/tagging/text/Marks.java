package dev.tidings.tagging.text;

/**
 * The outer punctuation marks between two words: {@code closing} follows the first word, {@code
 * opening} stands before the second. All quotes read as {@code "}, apostrophes as {@code '}, dashes
 * as {@code -}, brackets as {@code (} and {@code )}, other signs than ASCII's as {@code *}; {@link
 * #NONE} where there is but white space.
 */
public record Marks(char closing, char opening) {
  public static final char NONE = ' ';
  private static final Marks EMPTY = new Marks(NONE, NONE);
  private static final int ASCII = 128;

  /** {@code SINGLE[c]} is the pair for one sign alone. */
  private static final Marks[] SINGLE = new Marks[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      SINGLE[c] = new Marks(c, c);
    }
  }

  /** Looks at each character once. */
  static Marks between(String text, int begin, int end) {
    char closing = NONE;
    char opening = NONE;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Gap.isSpace(c)) {
        opening = Tokenizer.isBracket(text, i) ? bracket(text.charAt(i + 1)) : plain(c);
        closing = closing == NONE ? opening : closing;
        i += Tokenizer.isBracket(text, i) ? Tokenizer.BRACKET - 1 : 0;
      }
    }
    if (closing == NONE) {
      return EMPTY;
    }
    return closing == opening ? SINGLE[closing] : new Marks(closing, opening);
  }

  private static char bracket(char side) {
    return side == 'L' ? '(' : ')';
  }

  private static char plain(char c) {
    if (Gap.isHyphen(c) || c == '—') {
      return '-';
    }
    return switch (c) {
      case '“', '”', '„', '«', '»', '`' -> '"';
      case '‘', '’', 'ʼ', 'ʻ', '´' -> '\'';
      case '[', '{' -> '(';
      case ']', '}' -> ')';
      case '…' -> '.';
      default -> c < ASCII ? c : '*';
    };
  }
}
