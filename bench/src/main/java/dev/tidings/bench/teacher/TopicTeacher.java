package dev.tidings.bench.teacher;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.tidings.lab.data.SharedData;
import dev.tidings.tagging.text.Tokenizer;
import dev.tidings.tagging.topics.DocumentVector;
import dev.tidings.tagging.topics.QuantisedTable;
import dev.tidings.tagging.topics.TopicWords;
import dev.tidings.tagging.topics.TopicWordsFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the word vectors that {@code ./tidings train topics --words FILE} starts from: each word
 * of the vocabulary as MiniLM embeds it alone, centred, turned to its main directions, times its
 * rarity. Takes about six minutes; the file is its only argument.
 */
public final class TopicTeacher {

  private static final int DIMENSIONS = 96;

  /** How much of what all news has in common is taken off a document. */
  private static final float CENTRE = 0.5f;

  private static final int EVERY = 7;
  private static final int PROGRESS = 5000;

  private TopicTeacher() {}

  public static void main(String[] args) throws IOException {
    TopicVocabulary vocabulary = TopicVocabulary.of(SharedData.require());
    List<String> words = vocabulary.words();
    var teacher = new AllMiniLmL6V2QuantizedEmbeddingModel();
    float[][] embeddings = new float[words.size()][];
    for (int i = 0; i < embeddings.length; i++) {
      embeddings[i] = teacher.embed(words.get(i)).content().vector();
      if (i % PROGRESS == 0) {
        System.err.println(i + " of " + embeddings.length + " words");
      }
    }
    float[] rarity = vocabulary.rarity();
    float[][] vectors = MainDirections.of(embeddings, DIMENSIONS);
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < DIMENSIONS; j++) {
        vectors[i][j] *= rarity[i];
      }
    }
    QuantisedTable table = QuantisedTable.of(DIMENSIONS, vectors);
    float[] centre = centre(new TopicWords(words, rarity, table, new float[DIMENSIONS]));
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      TopicWordsFile.write(new TopicWords(words, rarity, table, centre), out);
    }
  }

  private static float[] centre(TopicWords words) {
    List<float[]> vectors = new ArrayList<>();
    int[] number = new int[1];
    TopicVocabulary.corpus(SharedData.require())
        .forEach(
            article -> {
              if (number[0]++ % EVERY == 0) {
                vectors.add(
                    DocumentVector.of(
                            words, Tokenizer.read(article.title()), Tokenizer.read(article.body()))
                        .vector());
              }
            });
    float[] centre = new float[DIMENSIONS];
    for (float[] vector : vectors) {
      for (int i = 0; i < DIMENSIONS; i++) {
        centre[i] += CENTRE * vector[i] / vectors.size();
      }
    }
    return centre;
  }
}
