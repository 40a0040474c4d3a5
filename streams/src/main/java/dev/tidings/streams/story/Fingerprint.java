package dev.tidings.streams.story;

import info.debatty.java.lsh.MinHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What near-copies of a text are known by (Broder's min-hashes, cut into bands for
 * locality-sensitive hashing as by Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
 * chapter 3).
 *
 * @param sketch the last byte of each min-hash
 * @param shingles how many distinct runs of words the text has
 * @param bands names made of a few min-hashes each; texts that share much share one of them
 */
public record Fingerprint(ByteBuffer sketch, int shingles, List<String> bands) {

  /** A text with fewer runs of words is too short to tell a copy from a common phrase. */
  static final int FEWEST_SHINGLES = 20;

  private static final int BANDS = 32;
  private static final int ROWS = 3;
  private static final int HASHES = BANDS * ROWS;

  /** How much of the shorter text must be in the longer one. */
  private static final double ENOUGH_OF_THE_SHORTER = 0.7;

  /** How much of both together must be common: below it the sketch says too little. */
  private static final double ENOUGH_OF_BOTH = 0.25;

  /** Chance that the last bytes of different hashes agree. */
  private static final double BY_CHANCE = 1 / 256.0;

  /** Its state lives in the index: another seed makes other bands. */
  private static final MinHash MIN_HASH = new MinHash(HASHES, Integer.MAX_VALUE, 20261122L);

  public Fingerprint {
    sketch = sketch.asReadOnlyBuffer();
    bands = List.copyOf(bands);
  }

  /** That of a text; none where it is too short. */
  public static Optional<Fingerprint> of(String text) {
    Set<Integer> shingles = Shingles.of(text);
    if (shingles.size() < FEWEST_SHINGLES) {
      return Optional.empty();
    }
    int[] hashes = MIN_HASH.signature(shingles);
    return Optional.of(new Fingerprint(sketch(hashes), shingles.size(), bands(hashes)));
  }

  private static ByteBuffer sketch(int[] hashes) {
    ByteBuffer sketch = ByteBuffer.allocate(hashes.length);
    for (int hash : hashes) {
      sketch.put((byte) hash);
    }
    return sketch.flip();
  }

  private static List<String> bands(int[] hashes) {
    List<String> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      long mixed = band;
      for (int row = 0; row < ROWS; row++) {
        mixed = Mix.of(mixed, hashes[band * ROWS + row]);
      }
      bands.add("%02x%016x".formatted(band, mixed));
    }
    return bands;
  }

  /** Whether, by the sketches of two texts, most of the shorter one is in the longer one. */
  public static boolean areNearCopies(
      ByteBuffer oneSketch, int oneShingles, ByteBuffer otherSketch, int otherShingles) {
    double common = similarity(oneSketch, otherSketch);
    double shared = common / (1 + common) * ((double) oneShingles + otherShingles);
    return common >= ENOUGH_OF_BOTH
        && shared >= ENOUGH_OF_THE_SHORTER * Math.min(oneShingles, otherShingles);
  }

  /** Estimate of the part of the runs of both texts that is common to them (Jaccard's index). */
  static double similarity(ByteBuffer one, ByteBuffer other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      if (one.get(one.position() + i) == other.get(other.position() + i)) {
        same++;
      }
    }
    return Math.max(0, ((double) same / HASHES - BY_CHANCE) / (1 - BY_CHANCE));
  }
}
