package dev.tidings.lab.topics;

import dev.tidings.tagging.text.Tokenizer;
import dev.tidings.tagging.topics.DocumentVector;
import dev.tidings.tagging.topics.TopicWords;
import java.util.Arrays;

/** A text as the model sees it: its vector, and its known words with their parts. */
final class Sample {

  private final float[] vector;
  private int[] words = new int[256];
  private float[] parts = new float[256];
  private int size;

  private Sample(float[] vector) {
    this.vector = vector;
  }

  static Sample of(TopicWords known, String title, String body) {
    DocumentVector document = DocumentVector.of(known, Tokenizer.read(title), Tokenizer.read(body));
    var sample = new Sample(document.vector());
    document.forEachWord(sample::add);
    sample.words = Arrays.copyOf(sample.words, sample.size);
    sample.parts = Arrays.copyOf(sample.parts, sample.size);
    return sample;
  }

  private void add(int word, float part) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      parts = Arrays.copyOf(parts, 2 * size);
    }
    words[size] = word;
    parts[size++] = part;
  }

  float[] vector() {
    return vector;
  }

  int size() {
    return size;
  }

  int word(int index) {
    return words[index];
  }

  float part(int index) {
    return parts[index];
  }
}
