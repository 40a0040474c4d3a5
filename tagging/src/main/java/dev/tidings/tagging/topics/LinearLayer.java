package dev.tidings.tagging.topics;

/** One weighted sum of a vector for each row. */
public final class LinearLayer {

  private final float[][] weights;
  private final float[] biases;

  /**
   * @param weights one row of equal length for each sum
   */
  public LinearLayer(float[][] weights, float[] biases) {
    this.weights = new float[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      this.weights[i] = weights[i].clone();
    }
    this.biases = biases.clone();
  }

  int rows() {
    return biases.length;
  }

  float bias(int row) {
    return biases[row];
  }

  float weight(int row, int column) {
    return weights[row][column];
  }

  /** The row's sum for a vector. */
  float sum(int row, float[] vector) {
    float[] weight = weights[row];
    float sum = biases[row];
    for (int i = 0; i < vector.length; i++) {
      sum += weight[i] * vector[i];
    }
    return sum;
  }
}
