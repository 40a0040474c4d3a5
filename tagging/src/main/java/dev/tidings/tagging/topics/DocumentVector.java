package dev.tidings.tagging.topics;

/** What a document's words add up to. */
final class DocumentVector {

  /** Of length 1, measured from the centre of all news. */
  private final float[] vector;

  /** What the words' own weights say about each top-level topic. */
  private final float[] own;

  private DocumentVector(float[] vector, float[] own) {
    this.vector = vector;
    this.own = own;
  }

  static DocumentVector of(TopicModel model, WordBag words) {
    float[] vector = new float[model.vectors().columns()];
    float[] own = new float[model.ownWeights().columns()];
    float[] squares = new float[1];
    words.forEach(
        (word, count) -> {
          model.vectors().addTo(vector, word, count);
          model.ownWeights().addTo(own, word, count);
          float weight = count * model.rarity(word);
          squares[0] += weight * weight;
        });
    normalise(vector);
    float[] centre = model.centre();
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= centre[i];
    }
    normalise(vector);
    float length = squares[0] > 0 ? (float) Math.sqrt(squares[0]) : 1;
    for (int i = 0; i < own.length; i++) {
      own[i] /= length;
    }
    return new DocumentVector(vector, own);
  }

  private static void normalise(float[] vector) {
    float squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    float length = squares > 0 ? (float) Math.sqrt(squares) : 1;
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  float[] vector() {
    return vector;
  }

  float own(int column) {
    return own[column];
  }
}
