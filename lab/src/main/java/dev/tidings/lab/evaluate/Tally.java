package dev.tidings.lab.evaluate;

import java.util.Locale;

/** Counts what was found, what of it is right and what there was to find. */
final class Tally {
  private int gold;
  private int found;
  private int right;

  void add(int goldHere, int foundHere, int rightHere) {
    gold += goldHere;
    found += foundHere;
    right += rightHere;
  }

  double precision() {
    return share(right, found);
  }

  double recall() {
    return share(right, gold);
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return share(2L * right, found + gold);
  }

  String note() {
    return String.format(
        Locale.ROOT, "P %.1f, R %.1f; %s", 100 * precision(), 100 * recall(), right());
  }

  /** How many of those to find are found and right. */
  String right() {
    return String.format(Locale.ROOT, "%,d of %,d", right, gold);
  }

  /** The part of the whole; 0 of nothing. */
  static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
