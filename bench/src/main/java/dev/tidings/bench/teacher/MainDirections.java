package dev.tidings.bench.teacher;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Principal components of vectors, by Jacobi's rotations of their covariance. */
final class MainDirections {

  private static final int SWEEPS = 12;

  private MainDirections() {}

  /** The vectors less their mean, in their so many main directions. */
  static float[][] of(float[][] vectors, int directions) {
    int size = vectors[0].length;
    double[] mean = new double[size];
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        mean[i] += (double) vector[i] / vectors.length;
      }
    }
    double[][] covariance = new double[size][size];
    double[] centred = new double[size];
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        centred[i] = vector[i] - mean[i];
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += centred[i] * centred[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j][i] = covariance[i][j];
      }
    }
    double[][] axes = axes(covariance);
    float[][] turned = new float[vectors.length][directions];
    for (int v = 0; v < vectors.length; v++) {
      for (int d = 0; d < directions; d++) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
          sum += (vectors[v][i] - mean[i]) * axes[d][i];
        }
        turned[v][d] = (float) sum;
      }
    }
    return turned;
  }

  /** Eigenvectors as rows, that of the largest eigenvalue first. */
  private static double[][] axes(double[][] matrix) {
    int size = matrix.length;
    double[][] axes = new double[size][size];
    for (int i = 0; i < size; i++) {
      axes[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(matrix, axes, p, q);
        }
      }
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return Arrays.stream(order).mapToObj(i -> axes[i]).toArray(double[][]::new);
  }

  /** Makes the element at p, q zero. */
  private static void rotate(double[][] matrix, double[][] axes, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    if (theta == 0) {
      tangent = 1;
    }
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (int i = 0; i < matrix.length; i++) {
      double left = matrix[i][p];
      double right = matrix[i][q];
      matrix[i][p] = cosine * left - sine * right;
      matrix[i][q] = sine * left + cosine * right;
    }
    turnRows(matrix, p, q, cosine, sine);
    turnRows(axes, p, q, cosine, sine);
  }

  private static void turnRows(double[][] rows, int p, int q, double cosine, double sine) {
    for (int i = 0; i < rows.length; i++) {
      double left = rows[p][i];
      double right = rows[q][i];
      rows[p][i] = cosine * left - sine * right;
      rows[q][i] = sine * left + cosine * right;
    }
  }
}
