package dev.tidings.tagging.names;

/** How much each clue speaks for each label: a row of {@link Label#COUNT} small numbers a clue. */
final class Weights {
  private final int[] clues;
  private final int[] rows;
  private final short[] weights;
  private final int mask;

  /**
   * @param numbers of the clues, none twice
   * @param weights a row for each, one after the other
   */
  Weights(int[] numbers, short[] weights) {
    int size = Integer.highestOneBit(Math.max(1, numbers.length)) * 4;
    this.clues = new int[size];
    this.rows = new int[size];
    this.weights = weights.clone();
    this.mask = size - 1;
    for (int i = 0; i < numbers.length; i++) {
      int at = place(numbers[i]);
      while (clues[at] != 0) {
        at = at + 1 & mask;
      }
      clues[at] = numbers[i] + 1;
      rows[at] = i * Label.COUNT;
    }
  }

  private int place(int clue) {
    return (clue ^ clue >>> 7) & mask;
  }

  /** Adds the clues' rows to the scores that start at {@code offset}. */
  void add(Clues found, int[] scores, int offset) {
    for (int i = 0; i < found.size(); i++) {
      int clue = found.get(i) + 1;
      int at = place(clue - 1);
      while (clues[at] != 0) {
        if (clues[at] == clue) {
          int row = rows[at];
          for (int label = 0; label < Label.COUNT; label++) {
            scores[offset + label] += weights[row + label];
          }
          break;
        }
        at = at + 1 & mask;
      }
    }
  }
}
