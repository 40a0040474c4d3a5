package dev.tidings.lab.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A multinomial logistic regression over samples' vectors and, if asked, their words, with a target
 * distribution and a weight for each sample.
 */
final class Softmax implements Lbfgs.Function {

  private final int classes;
  private final int dimensions;
  private final int words;
  private final double vectorPenalty;
  private final double wordPenalty;
  private final double[] start;
  private final double[] point;
  private final List<Example> examples = new ArrayList<>();

  /** A sample and what should come out for it. */
  static final class Example {
    private final Sample sample;
    private final double[] targets;
    private final double weight;

    /**
     * @param targets a part for each class, adding up to at most 1
     */
    Example(Sample sample, double[] targets, double weight) {
      this.sample = sample;
      this.targets = targets.clone();
      this.weight = weight;
    }
  }

  /**
   * @param words how many words have weights of their own; 0 for none
   * @param start where training starts and what the vector penalty pulls to; null for zero
   */
  Softmax(
      int classes,
      int dimensions,
      int words,
      double vectorPenalty,
      double wordPenalty,
      @Nullable Softmax start) {
    this.classes = classes;
    this.dimensions = dimensions;
    this.words = words;
    this.vectorPenalty = vectorPenalty;
    this.wordPenalty = wordPenalty;
    this.point = new double[(dimensions + words + 1) * classes];
    this.start = new double[dimensions * classes];
    if (start != null) {
      System.arraycopy(start.point, 0, this.start, 0, this.start.length);
      System.arraycopy(start.point, 0, point, 0, this.start.length);
      System.arraycopy(start.point, start.biases(), point, biases(), classes);
    }
  }

  private int biases() {
    return (dimensions + words) * classes;
  }

  void train(List<Example> examples, int iterations) {
    this.examples.clear();
    this.examples.addAll(examples);
    Lbfgs.minimise(this, point, iterations);
  }

  @Override
  public double at(double[] at, double[] gradient) {
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (int i = 0; i < dimensions * classes; i++) {
      double distance = at[i] - start[i];
      loss += 0.5 * vectorPenalty * distance * distance;
      gradient[i] = vectorPenalty * distance;
    }
    for (int i = dimensions * classes; i < biases(); i++) {
      loss += 0.5 * wordPenalty * at[i] * at[i];
      gradient[i] = wordPenalty * at[i];
    }
    double[] sums = new double[classes];
    for (Example example : examples) {
      loss += example.weight * loss(at, example, sums);
      addGradient(example, sums, gradient);
    }
    return loss;
  }

  /** Cross-entropy; leaves in {@code sums} what to add to the sums' gradient. */
  private double loss(double[] at, Example example, double[] sums) {
    sum(at, example.sample, sums);
    double total = 0;
    double inner = 0;
    for (int k = 0; k < classes; k++) {
      total += example.targets[k];
      inner += example.targets[k] * sums[k];
    }
    double normaliser = toShares(sums);
    for (int k = 0; k < classes; k++) {
      sums[k] = example.weight * (sums[k] * total - example.targets[k]);
    }
    return total * normaliser - inner;
  }

  /** Turns sums into shares; gives the logarithm of what they were divided by. */
  private static double toShares(double[] sums) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      largest = Math.max(largest, sum);
    }
    double total = 0;
    for (int k = 0; k < sums.length; k++) {
      sums[k] = StrictMath.exp(sums[k] - largest);
      total += sums[k];
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= total;
    }
    return largest + StrictMath.log(total);
  }

  private void sum(double[] at, Sample sample, double[] sums) {
    System.arraycopy(at, biases(), sums, 0, classes);
    float[] vector = sample.vector();
    for (int j = 0; j < dimensions; j++) {
      add(at, j * classes, vector[j], sums);
    }
    if (words > 0) {
      for (int i = 0; i < sample.size(); i++) {
        add(at, (dimensions + sample.word(i)) * classes, sample.part(i), sums);
      }
    }
  }

  private void add(double[] at, int row, double factor, double[] sums) {
    for (int k = 0; k < classes; k++) {
      sums[k] += factor * at[row + k];
    }
  }

  private void addGradient(Example example, double[] turn, double[] gradient) {
    Sample sample = example.sample;
    float[] vector = sample.vector();
    for (int j = 0; j < dimensions; j++) {
      addTo(gradient, j * classes, vector[j], turn);
    }
    if (words > 0) {
      for (int i = 0; i < sample.size(); i++) {
        addTo(gradient, (dimensions + sample.word(i)) * classes, sample.part(i), turn);
      }
    }
    addTo(gradient, biases(), 1, turn);
  }

  private void addTo(double[] gradient, int row, double factor, double[] turn) {
    for (int k = 0; k < classes; k++) {
      gradient[row + k] += factor * turn[k];
    }
  }

  /** The probability of each class. */
  double[] shares(Sample sample) {
    double[] sums = new double[classes];
    sum(point, sample, sums);
    toShares(sums);
    return sums;
  }

  float[] vectorWeights(int k) {
    float[] weights = new float[dimensions];
    for (int j = 0; j < dimensions; j++) {
      weights[j] = (float) point[j * classes + k];
    }
    return weights;
  }

  float bias(int k) {
    return (float) point[biases() + k];
  }

  /** One row for each word, one column for each class. */
  float[][] wordWeights() {
    float[][] weights = new float[words][classes];
    for (int i = 0; i < words; i++) {
      for (int k = 0; k < classes; k++) {
        weights[i][k] = (float) point[(dimensions + i) * classes + k];
      }
    }
    return weights;
  }
}
