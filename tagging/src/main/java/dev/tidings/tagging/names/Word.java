package dev.tidings.tagging.names;

import dev.tidings.tagging.text.LetterCase;
import org.jspecify.annotations.Nullable;

/** A written word and what is known of it wherever it stands. */
final class Word {
  /** Stands where there is no word: before the first of a sentence and after its last. */
  static final Word NONE = new Word("", LetterCase.NONE, false, 0, 1);

  private static final int LONG = 6;

  private final String key;
  private final LetterCase letterCase;
  private final boolean dotted;
  private final int hash;
  private final int shape;
  private final int entry;
  private final int cluster;

  /** What its own clues weigh; set on first use, by whichever thread. */
  private volatile int @Nullable [] scores;

  private Word(String key, LetterCase letterCase, boolean dotted, int entry, int cluster) {
    this.key = key;
    this.letterCase = letterCase;
    this.dotted = dotted;
    this.hash = Hash.of(key);
    this.shape = key.isEmpty() ? 0 : shape(key, letterCase, dotted);
    this.entry = entry;
    this.cluster = cluster;
  }

  static Word of(String key, LetterCase letterCase, boolean dotted, Lexicon lexicon) {
    int entry = lexicon.entry(key);
    return new Word(key, letterCase, dotted, entry, lexicon.cluster(entry));
  }

  boolean is(String otherKey, LetterCase otherCase, boolean otherDotted) {
    return letterCase == otherCase && dotted == otherDotted && key.equals(otherKey);
  }

  /** In small letters, without accents. */
  String key() {
    return key;
  }

  LetterCase letterCase() {
    return letterCase;
  }

  /** Of the key. */
  int hash() {
    return hash;
  }

  /** How it is written: case, length, digits, stops. */
  int shape() {
    return shape;
  }

  /** Its {@link Lexicon} entry. */
  int entry() {
    return entry;
  }

  /**
   * How much the word by itself speaks for each label of the word {@code -REACH}, …, {@code REACH}
   * places before it, {@link Label#COUNT} numbers each.
   */
  int[] scores(Weights weights) {
    int[] known = scores;
    if (known == null) {
      known = new int[WordClues.DISTANCES * Label.COUNT];
      var clues = new Clues();
      for (int i = 0; i < WordClues.DISTANCES; i++) {
        clues.clear();
        WordClues.collect(this, i - WordClues.REACH, clues);
        weights.add(clues, known, i * Label.COUNT);
      }
      scores = known;
    }
    return known;
  }

  private static int shape(String key, LetterCase letterCase, boolean dotted) {
    int digits = 0;
    for (int i = 0; i < key.length(); i++) {
      digits += Character.isDigit(key.charAt(i)) ? 1 : 0;
    }
    int digit = digits == 0 ? 0 : digits == key.length() ? digits == 4 ? 3 : 2 : 1;
    int length = Math.min(key.length(), LONG);
    return 1 + letterCase.code() + 5 * (digit + 4 * ((dotted ? 1 : 0) + 2 * length));
  }

  /** Its case alone. */
  int written() {
    return this == NONE ? -1 : letterCase.code();
  }

  /** The first bits of the path of its cluster; the whole path if it is shorter. */
  int cluster(int bits) {
    int length = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(cluster);
    return length > bits ? cluster >>> (length - bits) : cluster;
  }

  /** What name lists say of it. */
  int lists() {
    return entry >>> 11 & 0xFF;
  }

  int small() {
    return Entry.SMALL.of(entry);
  }
}
