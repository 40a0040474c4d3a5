package dev.tidings.lab.train;

import dev.tidings.tagging.names.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An averaged structured perceptron: labels each example with the weights so far, and where it errs
 * moves the weights from its labels to the right ones; the result is the mean of all weights on the
 * way.
 */
final class Perceptron {
  private static final int L = Label.COUNT;
  private static final float WORST = -1e30f;
  private static final int[][] BEFORE = new int[L][];

  static {
    for (int label = 0; label < L; label++) {
      int it = label;
      BEFORE[it] = IntStream.range(0, L).filter(other -> Label.follows(other, it)).toArray();
    }
  }

  private final int[] rows;
  private final float[] weights;
  private final float[] sums;
  private final float[] steps = new float[L * L];
  private final float[] stepSums = new float[L * L];
  private float[] scores = new float[L * 64];
  private float[] ahead = new float[L * 64];
  private byte[] from = new byte[L * 64];
  private byte[] best = new byte[64];
  private double time = 1;
  private final float margin;

  /**
   * @param rows for each clue the number of its row of weights, or -1
   * @param count of rows
   * @param margin by how much the right labels must win to be left alone
   */
  Perceptron(int[] rows, int count, float margin) {
    this.margin = margin;
    this.rows = rows;
    this.weights = new float[count * L];
    this.sums = new float[count * L];
  }

  /** Learns from all examples so many times, in an order that depends on the seed only. */
  void learn(List<Example> examples, int rounds, long seed) {
    int[] order =
        IntStream.range(0, examples.size())
            .flatMap(i -> IntStream.generate(() -> i).limit(examples.get(i).times()))
            .toArray();
    var random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      int wrong = 0;
      for (int which : order) {
        wrong += learn(examples.get(which)) ? 1 : 0;
        time++;
      }
      System.err.printf(
          "round %d: %.2f %% of %d rows wrong%n",
          round + 1, 100.0 * wrong / order.length, order.length);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= (float) (sums[i] / time);
    }
    for (int i = 0; i < steps.length; i++) {
      steps[i] -= (float) (stepSums[i] / time);
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private boolean learn(Example example) {
    int words = example.size();
    decode(example);
    byte[] right = example.labels();
    if (!example.groups()) {
      for (int i = 0; i < words; i++) {
        boolean group = best[i] != 0 && Label.type(best[i]) == Label.TYPES.get(3);
        right[i] = right[i] == 0 && group ? best[i] : right[i];
      }
    }
    boolean wrong = false;
    for (int i = 0; i < words; i++) {
      if (right[i] != best[i]) {
        wrong = true;
        move(example.clues(i), right[i], best[i]);
      }
    }
    if (wrong) {
      for (int i = 0; i < words; i++) {
        step(i == 0 ? 0 : right[i - 1], right[i], 1);
        step(i == 0 ? 0 : best[i - 1], best[i], -1);
      }
    }
    return wrong;
  }

  private void move(int[][] clues, int right, int wrong) {
    float now = (float) time;
    for (int[] list : clues) {
      for (int clue : list) {
        int row = rows[clue];
        if (row >= 0) {
          row *= L;
          weights[row + right] += 1;
          weights[row + wrong] -= 1;
          sums[row + right] += now;
          sums[row + wrong] -= now;
        }
      }
    }
  }

  private void step(int before, int label, int by) {
    steps[before * L + label] += by;
    stepSums[before * L + label] += (float) (by * time);
  }

  private void decode(Example example) {
    int words = example.size();
    if (scores.length < words * L) {
      scores = new float[words * 2 * L];
      ahead = new float[words * 2 * L];
      from = new byte[words * 2 * L];
      best = new byte[words * 2];
    }
    Arrays.fill(scores, 0, words * L, 0);
    for (int i = 0; i < words; i++) {
      int offset = i * L;
      for (int[] list : example.clues(i)) {
        for (int clue : list) {
          int row = rows[clue];
          if (row >= 0) {
            row *= L;
            for (int label = 0; label < L; label++) {
              scores[offset + label] += weights[row + label];
            }
          }
        }
      }
    }
    for (int i = 0; i < words; i++) {
      for (int label = 0; label < L; label++) {
        scores[i * L + label] += label == example.label(i) ? 0 : margin;
      }
    }
    for (int label = 0; label < L; label++) {
      ahead[label] = Label.wentOn(label) ? WORST : scores[label] + steps[label];
    }
    for (int i = 1; i < words; i++) {
      for (int label = 0; label < L; label++) {
        float most = WORST;
        int which = 0;
        for (int other : BEFORE[label]) {
          float score = ahead[(i - 1) * L + other] + steps[other * L + label];
          if (score > most) {
            most = score;
            which = other;
          }
        }
        ahead[i * L + label] = most + scores[i * L + label];
        from[i * L + label] = (byte) which;
      }
    }
    int last = (words - 1) * L;
    int label = 0;
    for (int other = 1; other < L; other++) {
      if (!Label.goesOn(other) && ahead[last + other] > ahead[last + label]) {
        label = other;
      }
    }
    for (int i = words - 1; i >= 0; i--) {
      best[i] = (byte) label;
      label = from[i * L + label];
    }
  }

  float weight(int row, int label) {
    return weights[row * L + label];
  }

  float step(int index) {
    return steps[index];
  }
}
