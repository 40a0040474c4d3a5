package dev.tidings.tagging.topics;

/** Rows of numbers in a byte each, times a scale that each row has for itself. */
public final class QuantisedTable {

  private static final float LARGEST = 127;

  private final int columns;
  private final float[] scales;
  private final byte[] values;

  QuantisedTable(int columns, float[] scales, byte[] values) {
    if (values.length != columns * scales.length) {
      throw new IllegalArgumentException(
          values.length + " values are not " + scales.length + " rows of " + columns);
    }
    this.columns = columns;
    this.scales = scales.clone();
    this.values = values.clone();
  }

  /** The nearest table to these rows. */
  public static QuantisedTable of(int columns, float[][] rows) {
    float[] scales = new float[rows.length];
    byte[] values = new byte[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      float largest = 0;
      for (float value : rows[row]) {
        largest = Math.max(largest, Math.abs(value));
      }
      scales[row] = largest / LARGEST;
      for (int i = 0; largest > 0 && i < columns; i++) {
        values[row * columns + i] = (byte) Math.round(rows[row][i] / scales[row]);
      }
    }
    return new QuantisedTable(columns, scales, values);
  }

  public int rows() {
    return scales.length;
  }

  public int columns() {
    return columns;
  }

  float scale(int row) {
    return scales[row];
  }

  byte[] values() {
    return values.clone();
  }

  /** Adds {@code factor} times a row to the sum. */
  public void addTo(float[] sum, int row, float factor) {
    float scaled = factor * scales[row];
    int begin = row * columns;
    for (int i = 0; i < columns; i++) {
      sum[i] += scaled * values[begin + i];
    }
  }
}
