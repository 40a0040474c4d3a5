package dev.tidings.tagging.knowledge;

/** How likely it is that a name which several entities share means this one. */
public enum Prominence {
  /** Known to a source, no more. */
  LISTED("0"),
  /** In the news of its country: a national legislator, a city of 100,000, a company. */
  NATIONAL("1"),
  /** In the news of other countries, too: a minister, a city of a million, an army. */
  INTERNATIONAL("2"),
  /** Known the world over: a state, its leader, its capital. */
  WORLD("3");

  private final String digit;

  Prominence(String digit) {
    this.digit = digit;
  }

  /** As the knowledge file writes it: 0 to 3. */
  public String digit() {
    return digit;
  }

  /** Reads the digit 0 to 3. */
  static Prominence ofDigit(String digit) {
    for (Prominence prominence : values()) {
      if (prominence.digit.equals(digit)) {
        return prominence;
      }
    }
    throw new IllegalArgumentException("prominence is '" + digit + "', not one of 0 1 2 3");
  }
}
