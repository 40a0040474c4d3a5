package dev.tidings.lab.topics;

import dev.tidings.tagging.TopicScore;
import dev.tidings.tagging.text.Tokenizer;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicScorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good a topic model is, on the parts of the sets that are kept for testing. */
public final class TopicScores {

  private static final int BINS = 10;
  private static final String TOP_SUFFIX = "000000";

  private final TopicScorer scorer;
  private final TopicSets sets;

  /**
   * How often topics are right on a set.
   *
   * @param first part of the texts whose best top-level topic is right
   * @param among part of the texts where a right topic is among those given
   * @param svm part right by the SVM that was trained on the same part as ours
   * @param ownSvm part right by an SVM trained on this set's own training part; NaN without one
   * @param none part that got no topic
   */
  public record Accuracy(
      String set, int texts, double first, double among, double svm, double ownSvm, double none) {}

  /**
   * Scores in a range and how often they came true.
   *
   * @param score their mean
   * @param right part of them that was right
   */
  public record Reliability(double from, double to, int topics, double score, double right) {}

  public TopicScores(TopicModel model, TopicSets sets) {
    this.scorer = new TopicScorer(model);
    this.sets = sets;
  }

  /** Accuracy on BBC, NPR, AllSides and what we read; trains the SVMs, which takes a minute. */
  public List<Accuracy> accuracies() {
    LinearSvm svm = LinearSvm.train(sets.training());
    List<Accuracy> accuracies = new ArrayList<>();
    for (String set : List.of(TopicSets.BBC, TopicSets.NPR, TopicSets.ALLSIDES, TopicSets.READ)) {
      List<Labelled> own = sets.training().stream().filter(text -> text.set().equals(set)).toList();
      double ownSvm = own.isEmpty() ? Double.NaN : right(LinearSvm.train(own), set);
      accuracies.add(accuracy(set, right(svm, set), ownSvm));
    }
    return accuracies;
  }

  /** Accuracy of our topics alone. */
  public Accuracy accuracy(String set) {
    return accuracy(set, Double.NaN, Double.NaN);
  }

  private Accuracy accuracy(String set, double svm, double ownSvm) {
    List<Labelled> texts = sets.test(set);
    int first = 0;
    int among = 0;
    int none = 0;
    for (Labelled text : texts) {
      List<String> codes =
          topics(text).stream().map(TopicScore::code).filter(TopicScores::isTop).toList();
      first += !codes.isEmpty() && text.topics().contains(codes.get(0)) ? 1 : 0;
      among += codes.stream().anyMatch(text.topics()::contains) ? 1 : 0;
      none += codes.isEmpty() ? 1 : 0;
    }
    double all = Math.max(1, texts.size());
    return new Accuracy(set, texts.size(), first / all, among / all, svm, ownSvm, none / all);
  }

  private double right(LinearSvm svm, String set) {
    List<Labelled> texts = sets.test(set);
    long right = texts.stream().filter(text -> text.topics().contains(svm.topic(text))).count();
    return (double) right / Math.max(1, texts.size());
  }

  /**
   * How often scores came true: for {@link TopicSets#READ} every top-level topic given, on the half
   * that scores were not calibrated by; for the others the best one, for their labels name one
   * topic of several.
   */
  public List<Reliability> reliability(String set) {
    Map<Integer, double[]> bins = new LinkedHashMap<>();
    for (Labelled text : sets.test(set)) {
      boolean read = set.equals(TopicSets.READ);
      if (!read || !TopicCalibrator.calibrates(text)) {
        topics(text).stream()
            .filter(topic -> isTop(topic.code()))
            .limit(read ? BINS : 1)
            .forEach(topic -> count(topic, text, bins));
      }
    }
    List<Reliability> table = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double[] bin = bins.get(i);
      if (bin != null) {
        table.add(
            new Reliability(
                (double) i / BINS,
                (i + 1.0) / BINS,
                (int) bin[0],
                bin[1] / bin[0],
                bin[2] / bin[0]));
      }
    }
    return table;
  }

  private static void count(TopicScore topic, Labelled text, Map<Integer, double[]> bins) {
    int bin = Math.min(BINS - 1, (int) (topic.score() * BINS));
    double[] sums = bins.computeIfAbsent(bin, key -> new double[3]);
    sums[0]++;
    sums[1] += topic.score();
    sums[2] += text.topics().contains(topic.code()) ? 1 : 0;
  }

  private List<TopicScore> topics(Labelled text) {
    return scorer.score(Tokenizer.read(text.title()), Tokenizer.read(text.body()));
  }

  private static boolean isTop(String code) {
    return code.endsWith(TOP_SUFFIX);
  }
}
