package dev.tidings.tagging.names;

/**
 * Finds the best lawful row of labels (Viterbi's algorithm), and how much worse the best row is
 * that labels a word otherwise. For one thread.
 */
final class Decoder {
  private static final int WORST = Integer.MIN_VALUE / 2;
  private static final int FIRST_ROW = 64;
  private static final int L = Label.COUNT;

  /** For each label those that may come before it, and those that may come after it. */
  private static final int[][] BEFORE = new int[L][];

  private static final int[][] AFTER = new int[L][];

  static {
    for (int label = 0; label < L; label++) {
      int it = label;
      BEFORE[it] = labels(other -> Label.follows(other, it));
      AFTER[it] = labels(other -> Label.follows(it, other));
    }
  }

  private static int[] labels(java.util.function.IntPredicate which) {
    return java.util.stream.IntStream.range(0, L).filter(which).toArray();
  }

  private final int[] steps;
  private int[] scores = new int[FIRST_ROW * L];
  private int[] ahead = new int[FIRST_ROW * L];
  private int[] back = new int[FIRST_ROW * L];
  private byte[] from = new byte[FIRST_ROW * L];
  private byte[] best = new byte[FIRST_ROW];

  /**
   * @param steps for each pair of labels how much speaks for the second after the first
   */
  Decoder(int[] steps) {
    this.steps = steps;
  }

  /** Room for the scores of a row of words, all 0: {@link Label#COUNT} for each word. */
  int[] room(int words) {
    if (scores.length < words * L) {
      int size = Integer.highestOneBit(words) * 2;
      scores = new int[size * L];
      ahead = new int[size * L];
      back = new int[size * L];
      from = new byte[size * L];
      best = new byte[size];
    }
    java.util.Arrays.fill(scores, 0, words * L, 0);
    return scores;
  }

  /** Labels that many words by the scores in the room. Whether any is in a name. */
  boolean decode(int words) {
    for (int label = 0; label < L; label++) {
      ahead[label] = Label.wentOn(label) ? WORST : scores[label] + steps[label];
    }
    for (int i = 1; i < words; i++) {
      for (int label = 0; label < L; label++) {
        step(i, label);
      }
    }
    int last = (words - 1) * L;
    int label = 0;
    for (int other = 1; other < L; other++) {
      if (!Label.goesOn(other) && ahead[last + other] > ahead[last + label]) {
        label = other;
      }
    }
    boolean any = false;
    for (int i = words - 1; i >= 0; i--) {
      best[i] = (byte) label;
      any |= label != Label.OUTSIDE;
      label = from[i * L + label];
    }
    return any;
  }

  private void step(int index, int label) {
    int before = (index - 1) * L;
    int most = WORST;
    int which = 0;
    for (int other : BEFORE[label]) {
      int score = ahead[before + other] + steps[other * L + label];
      if (score > most) {
        most = score;
        which = other;
      }
    }
    ahead[index * L + label] = most + scores[index * L + label];
    from[index * L + label] = (byte) which;
  }

  int label(int index) {
    return best[index];
  }

  /** Scores the rest of the row after each label of each word; needed before {@link #margin}. */
  void lookBack(int words) {
    int last = (words - 1) * L;
    for (int label = 0; label < L; label++) {
      back[last + label] = Label.goesOn(label) ? WORST : 0;
    }
    for (int i = words - 2; i >= 0; i--) {
      for (int label = 0; label < L; label++) {
        int most = WORST;
        for (int other : AFTER[label]) {
          int next = (i + 1) * L + other;
          most = Math.max(most, back[next] + scores[next] + steps[label * L + other]);
        }
        back[i * L + label] = most;
      }
    }
  }

  /** How much worse the best row is in which the word has another label. */
  int margin(int index) {
    int row = index * L;
    int other = WORST;
    for (int label = 0; label < L; label++) {
      if (label != best[index]) {
        other = Math.max(other, ahead[row + label] + back[row + label]);
      }
    }
    return ahead[row + best[index]] + back[row + best[index]] - other;
  }
}
