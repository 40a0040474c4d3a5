package dev.tidings.tagging.topics;

import dev.tidings.tagging.text.Token;
import java.util.BitSet;
import java.util.List;

/**
 * The words and pairs of words that a model knows, each with its number. Looks words up by 64-bit
 * hashes, so a pair costs no new string; that two known words share a hash is refused.
 */
final class Vocabulary {

  static final int UNKNOWN = -1;

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final List<String> words;
  private final long[] hashes;
  private final int[] numbers;
  private final int shift;
  private final BitSet openers = new BitSet();

  /**
   * @param words lower case, as {@link Token#key()} writes them; pairs joined by a space
   */
  Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    int bits = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, words.size()));
    hashes = new long[1 << bits];
    numbers = new int[1 << bits];
    shift = Long.SIZE - bits;
    for (int i = 0; i < words.size(); i++) {
      add(append(START, words.get(i)), i);
    }
    for (String word : words) {
      int space = word.indexOf(' ');
      int first = space < 0 ? UNKNOWN : number(append(START, word.substring(0, space)));
      if (first != UNKNOWN) {
        openers.set(first);
      }
    }
  }

  private void add(long hash, int number) {
    int slot = slot(hash);
    while (numbers[slot] != 0) {
      if (hashes[slot] == hash) {
        throw new IllegalArgumentException(words.get(number) + " is in the vocabulary twice");
      }
      slot = (slot + 1) & (numbers.length - 1);
    }
    hashes[slot] = hash;
    numbers[slot] = number + 1;
  }

  List<String> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  /** The word's hash, to ask for it and for pairs that it opens. */
  static long hash(String key) {
    return append(START, key);
  }

  /** The hash of a pair whose first word has that hash. */
  static long pair(long first, String second) {
    return append((first ^ ' ') * PRIME, second);
  }

  private static long append(long hash, String key) {
    long result = hash;
    for (int i = 0; i < key.length(); i++) {
      result = (result ^ key.charAt(i)) * PRIME;
    }
    return result;
  }

  /** The number of the word with that hash, or {@link #UNKNOWN}. */
  int number(long hash) {
    int slot = slot(hash);
    while (numbers[slot] != 0) {
      if (hashes[slot] == hash) {
        return numbers[slot] - 1;
      }
      slot = (slot + 1) & (numbers.length - 1);
    }
    return UNKNOWN;
  }

  /** Whether a pair starts with this word. */
  boolean opensPair(int number) {
    return openers.get(number);
  }

  private int slot(long hash) {
    return (int) ((hash * SPREAD) >>> shift);
  }
}
