package dev.tidings.tagging.text;

/**
 * Turns UTF-16 offsets into code point offsets. Ask in rising order: all questions together take
 * one pass over the text.
 */
public final class CodePoints {

  private final String text;
  private int units;
  private int points;

  public CodePoints(String text) {
    this.text = text;
  }

  /** Number of code points before the offset; a lone surrogate is one. */
  public int before(int offset) {
    if (offset < units) {
      throw new IllegalArgumentException("asked for " + offset + " after " + units);
    }
    points += text.codePointCount(units, offset);
    units = offset;
    return points;
  }
}
