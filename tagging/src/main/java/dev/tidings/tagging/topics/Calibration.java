package dev.tidings.tagging.topics;

/**
 * Makes of a model's probability one that comes true that often (Platt scaling): {@code 1 / (1 +
 * e^-(slope · ln(p / (1 - p)) + offset))}.
 */
public record Calibration(double slope, double offset) {

  private static final double LEAST = 1e-6;

  /** Leaves probabilities as they are. */
  public static final Calibration NONE = new Calibration(1, 0);

  public double of(double probability) {
    double p = Math.min(1 - LEAST, Math.max(LEAST, probability));
    return 1 / (1 + StrictMath.exp(-(slope * StrictMath.log(p / (1 - p)) + offset)));
  }
}
