package dev.tidings.lab.train;

/** A row of words to learn from. */
final class Example {
  private final int[][][] clues;
  private final byte[] labels;
  private final boolean groups;
  private final int times;

  /**
   * @param clues for each word its clues in several lists
   * @param labels for each word the right label
   * @param groups whether groups are labelled; if not, a word outside of any name may be in one
   * @param times how often to learn from it in each round
   */
  Example(int[][][] clues, byte[] labels, boolean groups, int times) {
    this.clues = clues;
    this.labels = labels;
    this.groups = groups;
    this.times = times;
  }

  int size() {
    return labels.length;
  }

  int[][] clues(int word) {
    return clues[word];
  }

  byte[] labels() {
    return labels.clone();
  }

  int label(int word) {
    return labels[word];
  }

  boolean groups() {
    return groups;
  }

  int times() {
    return times;
  }
}
