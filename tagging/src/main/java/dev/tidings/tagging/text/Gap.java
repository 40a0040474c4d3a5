package dev.tidings.tagging.text;

/** What stands between a word and the word before it. */
public enum Gap {
  /** Nothing before: the text starts here. */
  START,
  JOINED,
  /** White space; before it perhaps the apostrophe of a plural possessive. */
  SPACE,
  /**
   * White space with one line break: the next line of a wrapped paragraph, or the next paragraph.
   */
  LINE,
  /** Any hyphen, minus or en dash without spaces. */
  HYPHEN,
  APOSTROPHE,
  /** A full stop, then space. */
  PERIOD,
  COMMA,
  /** Anything else: other punctuation, a blank line, something left out. */
  BREAK;

  /** Reads the text from {@code begin} to {@code end}; looks at each character once. */
  static Gap between(String text, int begin, int end) {
    if (begin == end) {
      return JOINED;
    }
    if (isPartedPossessive(text, begin, end)) {
      return APOSTROPHE;
    }
    if (isParted(text, begin, end)) {
      begin++;
    }
    char first = text.charAt(begin);
    if (end - begin == 1 && isHyphen(first)) {
      return HYPHEN;
    }
    if (end - begin == 1 && isApostrophe(first)) {
      return APOSTROPHE;
    }
    boolean period = first == '.';
    boolean comma = first == ',';
    boolean pluralPossessive =
        isApostrophe(first) && Character.isLetterOrDigit(before(text, begin));
    int lines = 0;
    for (int i = period || comma || pluralPossessive ? begin + 1 : begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\u2029' || c == '\u2028') {
        lines++;
      } else if (!isSpace(c)) {
        return BREAK;
      }
    }
    if (lines > 1) {
      return BREAK;
    }
    if (period) {
      return PERIOD;
    }
    if (comma) {
      return COMMA;
    }
    return lines == 1 ? LINE : SPACE;
  }

  /** Whether a space stands before the full stop or comma, as in Penn Treebank form. */
  private static boolean isParted(String text, int begin, int end) {
    return end - begin > 2
        && text.charAt(begin) == ' '
        && (text.charAt(begin + 1) == '.' || text.charAt(begin + 1) == ',');
  }

  /** Whether a space stands before the apostrophe of {@code 's}. */
  private static boolean isPartedPossessive(String text, int begin, int end) {
    return end - begin == 2
        && text.charAt(begin) == ' '
        && isApostrophe(text.charAt(begin + 1))
        && end < text.length()
        && (text.charAt(end) == 's' || text.charAt(end) == 'S')
        && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
  }

  private static char before(String text, int index) {
    return index == 0 ? ' ' : text.charAt(index - 1);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  static boolean isHyphen(int c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2013') || c == '\u2212' || c == '\uFE63';
  }

  static boolean isApostrophe(int c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02BC'
        || c == '\u02BB'
        || c == '\u00B4'
        || c == '`'
        || c == '\uFF07';
  }
}
