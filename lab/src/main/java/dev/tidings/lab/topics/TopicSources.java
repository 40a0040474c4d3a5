package dev.tidings.lab.topics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of our own texts and of the standard, for whoever makes a vocabulary. */
public final class TopicSources {

  private TopicSources() {}

  /** Invented texts, labels and definitions, terms. */
  public static List<String> texts(Path data) {
    List<String> texts = new ArrayList<>(terms(data));
    for (MediaTopics.Concept concept : topics(data).all()) {
      texts.add(concept.definition());
    }
    Columned.rows("examples.tsv", 2).forEach(row -> texts.add(row[1]));
    return texts;
  }

  /** Our terms and the labels of the standard. */
  public static List<String> terms(Path data) {
    List<String> terms = new ArrayList<>();
    topics(data).all().forEach(concept -> terms.add(concept.label()));
    for (String[] row : Columned.rows("terms.tsv", 4)) {
      for (String term : row[3].split("\\|", -1)) {
        terms.add(term.replaceFirst("\\*\\d$", ""));
      }
    }
    return terms;
  }

  private static MediaTopics topics(Path data) {
    return MediaTopics.read(data.resolve(MediaTopics.FILE));
  }
}
