package dev.tidings.tagging.topics;

import dev.tidings.tagging.TopicScore;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says what a document is about.
 *
 * <p>The top-level topics share a probability of 1 by their weights (softmax), one of them being
 * "nothing"; a topic shares its own among the narrower ones below it in the same way, with a part
 * left for none of them. Each is then {@linkplain Calibration calibrated}: a score of 0.8 comes
 * true for about 80 % of topics so scored. Kept are scores of at least 0.3, at most five; a
 * narrower topic only with its wider one, and never above it.
 */
public final class TopicScorer {

  private static final int MOST = 5;
  private static final int LOWEST = TopicModel.LEVELS - 1;
  private static final double LEAST_SCORE = 0.3;

  private final TopicModel model;

  private record Scored(int topic, double score) {}

  public TopicScorer(TopicModel model) {
    this.model = model;
  }

  /** The document's topics, best first; empty where nothing fits. */
  public List<TopicScore> score(Passage title, Passage body) {
    DocumentVector document = DocumentVector.of(model.words(), title, body);
    if (document.isEmpty()) {
      return List.of();
    }
    List<Scored> found = new ArrayList<>();
    double[] shares = topShares(document);
    for (int i = 0; i < shares.length; i++) {
      int topic = model.tops().get(i);
      double score = model.calibration(0).of(shares[i]);
      if (score >= LEAST_SCORE && !model.topics().get(topic).code().isEmpty()) {
        found.add(new Scored(topic, score));
        addNarrower(new Scored(topic, score), shares[i], 1, document, found);
      }
    }
    return best(found);
  }

  /**
   * The probability of each top-level topic before calibration, in the model's order. For training
   * and measuring.
   */
  public double[] topShares(Passage title, Passage body) {
    return topShares(DocumentVector.of(model.words(), title, body));
  }

  private double[] topShares(DocumentVector document) {
    List<Integer> tops = model.tops();
    float[] own = new float[tops.size()];
    document.forEachWord((word, part) -> model.ownWeights().addTo(own, word, part));
    double[] sums = new double[tops.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = document.sum(model.layer(), tops.get(i)) + own[i];
    }
    return shares(sums, 0);
  }

  /** Narrower topics of one that was found, down to the lowest level. */
  private void addNarrower(
      Scored wider, double widerShare, int level, DocumentVector document, List<Scored> found) {
    List<Integer> narrower = model.narrower(wider.topic());
    if (narrower.isEmpty() || level == TopicModel.LEVELS) {
      return;
    }
    double[] sums = new double[narrower.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = document.sum(model.layer(), narrower.get(i));
    }
    double[] shares = shares(sums, 1);
    for (int i = 0; i < shares.length; i++) {
      double share = widerShare * shares[i];
      double score = Math.min(wider.score(), model.calibration(level).of(share));
      if (score >= LEAST_SCORE && (level < LOWEST || isLargest(i, shares))) {
        var scored = new Scored(narrower.get(i), score);
        found.add(scored);
        addNarrower(scored, share, level + 1, document, found);
      }
    }
  }

  private static boolean isLargest(int index, double[] shares) {
    return Arrays.stream(shares).allMatch(share -> share <= shares[index]);
  }

  /**
   * Softmax.
   *
   * @param rest what stays for none of them: 1 as if there were one more with a sum of 0
   */
  private static double[] shares(double[] sums, double rest) {
    double largest = 0;
    for (double sum : sums) {
      largest = Math.max(largest, sum);
    }
    double[] shares = new double[sums.length];
    double total = rest * StrictMath.exp(-largest);
    for (int i = 0; i < sums.length; i++) {
      shares[i] = StrictMath.exp(sums[i] - largest);
      total += shares[i];
    }
    for (int i = 0; i < sums.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** Wider topics stand before narrower ones in the model, so they stay before them in a tie. */
  private List<TopicScore> best(List<Scored> found) {
    found.sort(
        Comparator.comparingDouble((Scored scored) -> -scored.score())
            .thenComparingInt(Scored::topic));
    return found.stream().limit(MOST).map(this::named).toList();
  }

  private TopicScore named(Scored scored) {
    Topic topic = model.topics().get(scored.topic());
    return new TopicScore(topic.code(), topic.label(), (float) scored.score());
  }
}
