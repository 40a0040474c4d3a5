package dev.tidings.lab.topics;

import dev.tidings.lab.topics.OwnTexts.Text;
import dev.tidings.lab.topics.Softmax.Example;
import dev.tidings.tagging.topics.Calibration;
import dev.tidings.tagging.topics.QuantisedTable;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trains a topic model.
 *
 * <p>First from {@link OwnTexts} alone, on vectors: that knows every topic a little and no
 * publisher. Then with the labelled articles, where a label that stands for several topics is
 * shared among them as the model so far would, on vectors held near the first ones and on words.
 * Then the narrower topics among their siblings, from own texts.
 */
public final class TopicTrainer {

  /** How often each top-level topic is in the news, roughly; the last is nothing. */
  private static final double[] FREQUENCY = {
    .08, .1, .05, .13, .035, .035, .06, .03, .025, .045, .2, .025, .07, .06, .12, .08, .02, .05
  };

  private static final double FREQUENCY_POWER = 0.75;
  private static final double VECTOR_PENALTY = 1;
  private static final double HOLD = 400;
  private static final double WORD_PENALTY = 0.04;
  private static final double OWN_WEIGHT = 25;
  private static final double LABELLED_WEIGHT = 60_000;
  private static final double BALANCE = 0.1;
  private static final double LEAST_CLASS = 30;
  private static final double NPR_WEIGHT = 6;
  private static final int FIRST_ITERATIONS = 100;
  private static final int ITERATIONS = 50;
  private static final int ROUNDS = 2;

  /**
   * Second-level topics whose narrower ones are things with names of their own, so that a label and
   * a definition tell them apart: sports, crimes, religions and their festivals, disasters,
   * sciences.
   */
  private static final List<String> WITH_THIRD_LEVEL =
      List.of(
          "medtop:20000082",
          "medtop:20000148",
          "medtop:20000657",
          "medtop:20000690",
          "medtop:20000717",
          "medtop:20000822");

  private static final long SEED = 20_261_122;

  private final TopicWords words;
  private final MediaTopics topics;
  private final List<String> codes = new ArrayList<>();
  private final List<Text> own;
  private final List<Sample> ownSamples = new ArrayList<>();

  private TopicTrainer(TopicWords words, MediaTopics topics) {
    this.words = words;
    this.topics = topics;
    topics.below("").forEach(concept -> codes.add(concept.code()));
    codes.add(OwnTexts.NOTHING);
    own = OwnTexts.all(topics, SEED);
    own.forEach(text -> ownSamples.add(Sample.of(words, text.title(), text.text())));
  }

  /** The model, with scores not yet calibrated. */
  public static TopicModel train(TopicWords words, MediaTopics topics, List<Labelled> labelled) {
    return new TopicTrainer(words, topics).train(labelled);
  }

  private TopicModel train(List<Labelled> labelled) {
    List<Example> first = ownExamples(1);
    Softmax plain = softmax(0, VECTOR_PENALTY, null);
    plain.train(first, FIRST_ITERATIONS);
    Softmax full = softmax(words.size(), HOLD, plain);
    List<Sample> samples = new ArrayList<>();
    labelled.forEach(text -> samples.add(Sample.of(words, text.title(), text.body())));
    Softmax teacher = plain;
    for (int round = 0; round < ROUNDS; round++) {
      List<Example> examples = ownExamples(OWN_WEIGHT);
      examples.addAll(labelledExamples(labelled, samples, teacher));
      full.train(examples, ITERATIONS);
      teacher = full;
    }
    return model(full);
  }

  private Softmax softmax(int ownWords, double penalty, @Nullable Softmax start) {
    return new Softmax(codes.size(), words.dimensions(), ownWords, penalty, WORD_PENALTY, start);
  }

  private int top(Text text) {
    return text.code().equals(OwnTexts.NOTHING)
        ? codes.size() - 1
        : codes.indexOf(topics.get(text.code()).top());
  }

  /** Own texts, each topic weighing as much as it is frequent in the news. */
  private List<Example> ownExamples(double factor) {
    double[] total = new double[codes.size()];
    own.forEach(text -> total[top(text)] += text.weight());
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int top = top(own.get(i));
      double frequency = StrictMath.pow(FREQUENCY[top] * codes.size(), FREQUENCY_POWER);
      double weight = own.get(i).weight() / total[top] * own.size() / codes.size() * frequency;
      examples.add(new Example(ownSamples.get(i), only(codes.size(), top), factor * weight));
    }
    return examples;
  }

  static double[] only(int classes, int k) {
    double[] targets = new double[classes];
    targets[k] = 1;
    return targets;
  }

  private List<Example> labelledExamples(
      List<Labelled> labelled, List<Sample> samples, Softmax teacher) {
    List<double[]> targets = new ArrayList<>();
    double[] classTotal = new double[codes.size()];
    for (int i = 0; i < labelled.size(); i++) {
      double[] shares = among(labelled.get(i).topics(), teacher.shares(samples.get(i)));
      targets.add(shares);
      for (int k = 0; k < shares.length; k++) {
        classTotal[k] += shares[k];
      }
    }
    double[] weights = new double[labelled.size()];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < classTotal.length; k++) {
        weights[i] +=
            targets.get(i)[k] / StrictMath.pow(Math.max(classTotal[k], LEAST_CLASS), BALANCE);
      }
      weights[i] *= labelled.get(i).set().equals(TopicSets.NPR) ? NPR_WEIGHT : 1;
      total += weights[i];
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i] * LABELLED_WEIGHT / total;
      examples.add(new Example(samples.get(i), targets.get(i), weight));
    }
    return examples;
  }

  /** Shares of the topics that the label allows. */
  private double[] among(List<String> allowed, double[] shares) {
    double[] among = new double[shares.length];
    double total = 0;
    for (String code : allowed) {
      int k = codes.indexOf(code);
      among[k] = Math.max(shares[k], Double.MIN_NORMAL);
      total += among[k];
    }
    for (int k = 0; k < among.length; k++) {
      among[k] /= total;
    }
    return among;
  }

  private TopicModel model(Softmax full) {
    var layer = new TopicLayer(topics);
    for (int k = 0; k < codes.size(); k++) {
      layer.add(codes.get(k), null, full.vectorWeights(k), full.bias(k));
    }
    var narrower = new NarrowerTopics(topics, own, ownSamples, words.dimensions());
    codes.stream().filter(code -> !code.isEmpty()).forEach(code -> narrower.addTo(layer, code));
    WITH_THIRD_LEVEL.forEach(code -> narrower.addTo(layer, code));
    return new TopicModel(
        words,
        QuantisedTable.of(codes.size(), full.wordWeights()),
        layer.topics(),
        layer.weights(),
        List.of(Calibration.NONE, Calibration.NONE, Calibration.NONE));
  }
}
