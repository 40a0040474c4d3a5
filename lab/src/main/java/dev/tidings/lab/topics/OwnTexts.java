package dev.tidings.lab.topics;

import dev.tidings.lab.topics.MediaTopics.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Texts with a topic that need no publisher: our invented examples, the standard's own definitions,
 * and bags of our terms.
 */
final class OwnTexts {

  /** The code of texts about nothing. */
  static final String NOTHING = "";

  private static final double EXAMPLE = 1;
  private static final double DEFINITION = 0.2;
  private static final double TERMS = 0.7;
  private static final int TERMS_IN_A_BAG = 8;
  private static final int LEAST_BAGS = 2;
  private static final int USUAL_WEIGHT = 2;

  /**
   * @param code the narrowest topic known
   * @param weight how much it counts in training
   */
  record Text(String code, String title, String text, double weight) {}

  private record Term(String text, double weight) {}

  private OwnTexts() {}

  static List<Text> all(MediaTopics topics, long seed) {
    List<Text> texts = new ArrayList<>();
    for (String[] row : Columned.rows("examples.tsv", 2)) {
      String code = row[0].equals("-") ? NOTHING : "medtop:" + row[0];
      texts.add(new Text(code, "", row[1], EXAMPLE));
    }
    for (Concept concept : topics.all()) {
      texts.add(new Text(concept.code(), concept.label(), concept.definition(), DEFINITION));
    }
    var random = new SplittableRandom(seed);
    for (String[] row : Columned.rows("terms.tsv", 4)) {
      List<Term> terms = terms(row[3]);
      for (int i = 0; i < Math.max(LEAST_BAGS, terms.size() / LEAST_BAGS / 2); i++) {
        texts.add(new Text(row[0], "", bag(terms, random), TERMS));
      }
    }
    return texts;
  }

  private static List<Term> terms(String column) {
    List<Term> terms = new ArrayList<>();
    for (String written : column.split("\\|", -1)) {
      int star = written.indexOf('*');
      int weight = star < 0 ? USUAL_WEIGHT : Integer.parseInt(written.substring(star + 1));
      String text = star < 0 ? written : written.substring(0, star);
      terms.add(new Term(text, weight * weight));
    }
    return terms;
  }

  /** A few terms, the telling ones more often. */
  private static String bag(List<Term> terms, SplittableRandom random) {
    List<Term> left = new ArrayList<>(terms);
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < TERMS_IN_A_BAG && !left.isEmpty()) {
      double at = random.nextDouble() * left.stream().mapToDouble(Term::weight).sum();
      int i = 0;
      while (i < left.size() - 1 && at >= left.get(i).weight()) {
        at -= left.get(i).weight();
        i++;
      }
      drawn.add(left.remove(i).text());
    }
    return String.join(" . ", drawn);
  }
}
