package dev.tidings.tagging.names;

/** How much each clue speaks for each label: a row of {@link Label#COUNT} small numbers a clue. */
final class Weights {
  /** Pairs: a clue's number plus 1, or 0 for a free place; where its row starts. */
  private final int[] places;

  private final short[] weights;
  private final int mask;

  /**
   * @param numbers of the clues, none twice
   * @param weights a row for each, one after the other
   */
  Weights(int[] numbers, short[] weights) {
    int size = Integer.highestOneBit(Math.max(1, numbers.length)) * 4;
    this.places = new int[size * 2];
    this.weights = weights;
    this.mask = size - 1;
    for (int i = 0; i < numbers.length; i++) {
      int at = place(numbers[i] + 1);
      places[at] = numbers[i] + 1;
      places[at + 1] = i * Label.COUNT;
    }
  }

  /** Where the clue is, or the free place where it would be. */
  private int place(int clue) {
    int at = clue & mask;
    while (places[at * 2] != 0 && places[at * 2] != clue) {
      at = at + 1 & mask;
    }
    return at * 2;
  }

  /** Adds the clues' rows to the scores that start at {@code offset}. */
  void add(Clues found, int[] scores, int offset) {
    int[] rows = found.room();
    int count = 0;
    // Two rounds: the places are far apart in memory, and those asked for together come together.
    for (int i = 0; i < found.size(); i++) {
      int at = place(found.get(i) + 1);
      rows[count] = places[at + 1];
      count += places[at] == 0 ? 0 : 1;
    }
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      for (int label = 0; label < Label.COUNT; label++) {
        scores[offset + label] += weights[row + label];
      }
    }
  }
}
