package dev.tidings.lab.topics;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The usual strong baseline: a linear SVM on tf-idf, one class against the rest. */
public final class LinearSvm {

  private static final int LEAST_TEXTS = 2;
  private static final double COST = 1;
  private static final double TOLERANCE = 0.01;

  private final Map<String, Integer> words = new HashMap<>();
  private final List<Double> rarity = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private Model model = new Model();

  private LinearSvm() {}

  /** Learns the closest topic of each text. */
  public static LinearSvm train(List<Labelled> texts) {
    Linear.disableDebugOutput();
    var svm = new LinearSvm();
    List<Map<String, Integer>> counts = new ArrayList<>();
    texts.forEach(text -> counts.add(counts(text)));
    svm.learnWords(counts);
    var problem = new Problem();
    problem.l = texts.size();
    problem.n = svm.rarity.size();
    problem.x = new Feature[texts.size()][];
    problem.y = new double[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      String topic = texts.get(i).topics().get(0);
      if (!svm.classes.contains(topic)) {
        svm.classes.add(topic);
      }
      problem.x[i] = svm.features(counts.get(i));
      problem.y[i] = svm.classes.indexOf(topic);
    }
    svm.model =
        Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE));
    return svm;
  }

  /** The topic that the text is about. */
  public String topic(Labelled text) {
    return classes.get((int) Linear.predict(model, features(counts(text))));
  }

  private void learnWords(List<Map<String, Integer>> texts) {
    Map<String, Integer> found = new TreeMap<>();
    texts.forEach(text -> text.keySet().forEach(word -> found.merge(word, 1, Integer::sum)));
    found.forEach(
        (word, number) -> {
          if (number >= LEAST_TEXTS) {
            words.put(word, words.size());
            rarity.add(Math.log((double) texts.size() / number));
          }
        });
  }

  private static Map<String, Integer> counts(Labelled text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Token token : Tokenizer.read(text.title() + "\n\n" + text.body()).tokens()) {
      counts.merge(token.key(), 1, Integer::sum);
    }
    return counts;
  }

  private Feature[] features(Map<String, Integer> counts) {
    Map<Integer, Double> values = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Integer word = words.get(entry.getKey());
      if (word != null) {
        double value = (1 + Math.log(entry.getValue())) * rarity.get(word);
        values.put(word + 1, value);
        squares += value * value;
      }
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    return values.entrySet().stream()
        .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / length))
        .toArray(Feature[]::new);
  }
}
