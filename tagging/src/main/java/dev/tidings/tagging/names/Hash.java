package dev.tidings.tagging.names;

/** Numbers for words and clues, the same on any machine. */
public final class Hash {
  private Hash() {}

  /** A number for two. */
  static int mix(int a, int b) {
    int h = a * 0x9E3779B1 ^ b;
    h ^= h >>> 15;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ h >>> 16;
  }

  /** A number for a word; differs from {@link String#hashCode} in that all its bits vary. */
  public static int of(String word) {
    return mix(word.length(), word.hashCode());
  }
}
