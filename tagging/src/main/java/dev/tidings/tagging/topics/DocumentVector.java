package dev.tidings.tagging.topics;

import dev.tidings.tagging.text.Passage;

/**
 * A document's known words, and the vector that they add up to: the sum of their vectors, made as
 * long as 1, less the centre, made as long as 1 again.
 */
public final class DocumentVector {

  private final TopicWords known;
  private final WordBag words;
  private final float[] vector;
  private final float length;

  private DocumentVector(TopicWords known, WordBag words, float[] vector, float length) {
    this.known = known;
    this.words = words;
    this.vector = vector;
    this.length = length;
  }

  /** Told a word's number and its part of the document: squares of the parts add up to 1. */
  public interface Reader {
    void word(int number, float part);
  }

  public static DocumentVector of(TopicWords known, Passage title, Passage body) {
    WordBag words = WordBag.of(known.vocabulary(), title, body);
    float[] vector = new float[known.dimensions()];
    float[] squares = new float[1];
    words.forEach(
        (word, count) -> {
          known.vectors().addTo(vector, word, count);
          float weight = count * known.rarity(word);
          squares[0] += weight * weight;
        });
    normalise(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= known.centre(i);
    }
    normalise(vector);
    float length = squares[0] > 0 ? (float) Math.sqrt(squares[0]) : 1;
    return new DocumentVector(known, words, vector, length);
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

  /** Whether the document has no known word. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  public float[] vector() {
    return vector.clone();
  }

  /** What a layer's row says of the vector. */
  float sum(LinearLayer layer, int row) {
    return layer.sum(row, vector);
  }

  /** Each known word once, in the order of their numbers. */
  public void forEachWord(Reader reader) {
    words.forEach((word, count) -> reader.word(word, count * known.rarity(word) / length));
  }
}
