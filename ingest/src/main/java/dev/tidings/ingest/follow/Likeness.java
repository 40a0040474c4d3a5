package dev.tidings.ingest.follow;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How alike two texts are: SimHash (Charikar 2002) over pairs of words, 64 bits. Other texts differ
 * in half of the bits, give or take four; one with a quarter of its words changed in some fourteen.
 */
final class Likeness {
  private static final int MOST_DIFFERENT = 14;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Likeness() {}

  /** Never 0, which stands for unknown. */
  static long of(String text) {
    List<String> words =
        GAP.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    int[] votes = new int[Long.SIZE];
    for (int i = 0; i < Math.max(1, words.size() - 1); i++) {
      String pair = String.join(" ", words.subList(i, Math.min(i + 2, words.size())));
      long bits = mixed(pair);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (bits >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long hash = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      hash |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Whether two texts are versions of one; false where one is unknown. */
  static boolean alike(long one, long other) {
    return one != 0 && other != 0 && Long.bitCount(one ^ other) <= MOST_DIFFERENT;
  }

  private static long mixed(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    // The finalizer of MurmurHash3: FNV alone leaves the high bits of short texts alike.
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
