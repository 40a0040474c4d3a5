package dev.tidings.tagging.topics;

import java.util.List;

/**
 * The words that a topic model knows, with what a teacher says they mean. Immutable.
 *
 * <p>A word's vector is as long as the word is rare, so that the sum over a document is led by its
 * telling words.
 */
public final class TopicWords {

  private final Vocabulary vocabulary;
  private final float[] rarity;
  private final QuantisedTable vectors;
  private final float[] centre;

  /**
   * @param words lower case, sorted, pairs joined by a space, no word twice
   * @param rarity of each word, the logarithm of one in how many documents has it
   * @param vectors one row for each word
   * @param centre what is taken off every document's vector: what all news has in common
   */
  public TopicWords(List<String> words, float[] rarity, QuantisedTable vectors, float[] centre) {
    if (words.size() != rarity.length
        || words.size() != vectors.rows()
        || centre.length != vectors.columns()) {
      throw new IllegalArgumentException("words, rarities, vectors and centre don't fit together");
    }
    this.vocabulary = new Vocabulary(words);
    this.rarity = rarity.clone();
    this.vectors = vectors;
    this.centre = centre.clone();
  }

  public List<String> words() {
    return vocabulary.words();
  }

  public int size() {
    return vocabulary.size();
  }

  /** Length of a vector. */
  public int dimensions() {
    return centre.length;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  float rarity(int word) {
    return rarity[word];
  }

  QuantisedTable vectors() {
    return vectors;
  }

  float centre(int column) {
    return centre[column];
  }
}
