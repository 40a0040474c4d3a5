package dev.tidings.tagging.topics;

/** Takes an English plural's ending off, so that a term finds both numbers. */
final class Stem {

  private static final int SHORTEST = 4;

  private Stem() {}

  /** The S-stemmer: Harman, "How effective is suffixing?", JASIS 42 (1991). */
  static String of(String key) {
    int length = key.length();
    if (length < SHORTEST || key.charAt(length - 1) != 's') {
      return key;
    }
    if (key.endsWith("ies") && !key.endsWith("eies") && !key.endsWith("aies")) {
      return key.substring(0, length - 3) + "y";
    }
    if (key.endsWith("us") || key.endsWith("ss")) {
      return key;
    }
    boolean sibilant = key.endsWith("ches") || key.endsWith("shes") || key.endsWith("sses");
    return key.substring(0, length - (sibilant ? 2 : 1));
  }
}
