package dev.tidings.bench.teacher;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.topics.TopicSources;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words worth a vector: those in at least six articles of the corpus, the teacher's own whole
 * words, those of our texts and of the standard; and the pairs that are terms of ours, labels of
 * the standard, or stand together in the corpus much more often than by chance.
 */
final class TopicVocabulary {

  private static final int LEAST_ARTICLES = 6;
  private static final int LEAST_PAIR_ARTICLES = 60;
  private static final double LEAST_PAIR_INFORMATION = 1.5;
  private static final int LEAST_LETTERS = 2;
  private static final int MOST_LETTERS = 24;
  private static final int MOST_BODY_WORDS = 400;

  private static final Set<String> COMMON =
      Set.of(
          ("the a an of to in on for and or is are was were be been with by at from as that this it"
                  + " its his her their our your my he she they we you i not no but if so than then"
                  + " there here have has had do does did will would can could should may might"
                  + " must said says who what which when where why how all any some one two more"
                  + " most other new also just like about into over after before between during out"
                  + " up down off image caption hide toggle enlarge photo getty ap reuters npr")
              .split(" "));

  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final TreeSet<String> words = new TreeSet<>();
  private int total;

  private TopicVocabulary() {}

  static Corpus corpus(Path data) {
    return new Corpus(data.resolve("corpus"));
  }

  static TopicVocabulary of(Path data) {
    var vocabulary = new TopicVocabulary();
    corpus(data)
        .forEach(
            article -> {
              Set<String> found = new HashSet<>();
              Set<String> foundPairs = new HashSet<>();
              read(Tokenizer.read(article.title()), Integer.MAX_VALUE, found, foundPairs);
              read(Tokenizer.read(article.body()), MOST_BODY_WORDS, found, foundPairs);
              found.forEach(word -> vocabulary.articles.merge(word, 1, Integer::sum));
              foundPairs.forEach(pair -> vocabulary.pairs.merge(pair, 1, Integer::sum));
              vocabulary.total++;
            });
    vocabulary.articles.forEach(
        (word, number) -> {
          if (number >= LEAST_ARTICLES) {
            vocabulary.addWord(word);
          }
        });
    wordPieces().forEachRemaining(vocabulary::addWord);
    Set<String> ownPairs = new HashSet<>();
    for (String text : TopicSources.texts(data)) {
      Set<String> found = new HashSet<>();
      read(Tokenizer.read(text), Integer.MAX_VALUE, found, new HashSet<>());
      found.forEach(vocabulary::addWord);
    }
    for (String term : TopicSources.terms(data)) {
      Passage passage = Tokenizer.read(term);
      if (passage.size() == 2) {
        ownPairs.add(passage.token(0).key() + " " + passage.token(1).key());
      }
    }
    ownPairs.forEach(vocabulary::addPair);
    vocabulary.pairs.forEach(
        (pair, number) -> {
          if (number >= LEAST_PAIR_ARTICLES && vocabulary.isTelling(pair, number)) {
            vocabulary.addPair(pair);
          }
        });
    return vocabulary;
  }

  List<String> words() {
    return List.copyOf(words);
  }

  float[] rarity() {
    float[] rarity = new float[words.size()];
    int i = 0;
    for (String word : words) {
      int number = (word.indexOf(' ') < 0 ? articles : pairs).getOrDefault(word, 0);
      rarity[i++] = (float) StrictMath.log((total + 1.0) / (number + 1.0));
    }
    return rarity;
  }

  private static void read(Passage passage, int most, Set<String> words, Set<String> pairs) {
    for (int i = 0; i < Math.min(most, passage.size()); i++) {
      String key = passage.token(i).key();
      words.add(key);
      boolean joined = i > 0 && passage.token(i).gap() == Gap.SPACE;
      if (joined && isTelling(key) && isTelling(passage.token(i - 1).key())) {
        pairs.add(passage.token(i - 1).key() + " " + key);
      }
    }
  }

  private void addWord(String word) {
    if (isTelling(word)) {
      words.add(word);
    }
  }

  private void addPair(String pair) {
    if (words.contains(pair.substring(0, pair.indexOf(' ')))) {
      words.add(pair);
    }
  }

  /** Pointwise mutual information. */
  private boolean isTelling(String pair, int number) {
    int space = pair.indexOf(' ');
    double first = articles.getOrDefault(pair.substring(0, space), 1);
    double second = articles.getOrDefault(pair.substring(space + 1), 1);
    return StrictMath.log(number * (double) total / (first * second)) > LEAST_PAIR_INFORMATION;
  }

  private static boolean isTelling(String word) {
    return word.length() >= LEAST_LETTERS
        && word.length() <= MOST_LETTERS
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !COMMON.contains(word);
  }

  private static Iterator<String> wordPieces() {
    String name = "/all-minilm-l6-v2-q-tokenizer.json";
    try (InputStream in =
        Objects.requireNonNull(
            AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(name))) {
      return new ObjectMapper().readTree(in).path("model").path("vocab").fieldNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
