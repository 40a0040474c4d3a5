package dev.tidings.tagging.names;

/** The parts of a {@link Lexicon} entry: small numbers packed into one. */
public enum Entry {
  /** Number of the word's cluster. */
  CLUSTER(0, 11),
  /** How often it begins people's names: 0 never to 3 mostly. */
  FIRST(11, 2),
  /** How often it ends people's names. */
  SURNAME(13, 2),
  /** How often it stands in names of places. */
  PLACE(15, 2),
  /** How often it stands in names of organisations. */
  ORGANISATION(17, 2),
  /** Share of small letters in running text: 0 unknown, 1 never to 7 always. */
  SMALL(19, 3);

  private final int shift;
  private final int mask;

  Entry(int shift, int bits) {
    this.shift = shift;
    this.mask = (1 << bits) - 1;
  }

  /** This part of an entry. */
  public int of(int entry) {
    return entry >>> shift & mask;
  }

  /** An entry with only this part. */
  public int with(int value) {
    return Math.min(value, mask) << shift;
  }
}
