package dev.tidings.tagging.names;

/**
 * How likely a name is right, from how much better its row of labels is than the next best.
 *
 * @param slope how much a margin of 1 raises the log odds
 * @param offset the log odds at margin 0
 */
record Confidence(float slope, float offset) {
  float of(int margin) {
    return (float) (1 / (1 + StrictMath.exp(-(offset + (double) slope * margin))));
  }
}
