package dev.tidings.lab.topics;

import dev.tidings.lab.topics.MediaTopics.Concept;
import dev.tidings.lab.topics.OwnTexts.Text;
import dev.tidings.lab.topics.Softmax.Example;
import java.util.ArrayList;
import java.util.List;

/** Teaches the topics right below one to be told apart, from own texts. */
final class NarrowerTopics {

  private static final double PENALTY = 1;
  private static final double WEIGHT = 10;
  private static final int ITERATIONS = 100;

  /** How sure it is that one of the siblings fits, before it sees any. */
  private static final float BIAS = 3;

  private final MediaTopics topics;
  private final List<Text> texts;
  private final List<Sample> samples;
  private final int dimensions;

  /**
   * @param samples of the texts, in their order
   */
  NarrowerTopics(MediaTopics topics, List<Text> texts, List<Sample> samples, int dimensions) {
    this.topics = topics;
    this.texts = texts;
    this.samples = samples;
    this.dimensions = dimensions;
  }

  /** Adds the topics below a wider one, if there are at least two. */
  void addTo(TopicLayer layer, String wider) {
    List<String> siblings = topics.below(wider).stream().map(Concept::code).toList();
    if (siblings.size() < 2) {
      return;
    }
    var among = new Softmax(siblings.size(), dimensions, 0, PENALTY, 0, null);
    among.train(examples(wider, siblings), ITERATIONS);
    for (int k = 0; k < siblings.size(); k++) {
      layer.add(siblings.get(k), wider, among.vectorWeights(k), among.bias(k) + BIAS);
    }
  }

  private List<Example> examples(String wider, List<String> siblings) {
    int[] sibling = new int[texts.size()];
    double[] total = new double[siblings.size()];
    int known = 0;
    for (int i = 0; i < sibling.length; i++) {
      sibling[i] = sibling(texts.get(i), wider, siblings);
      if (sibling[i] >= 0) {
        total[sibling[i]] += texts.get(i).weight();
        known++;
      }
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sibling.length; i++) {
      int k = sibling[i];
      if (k >= 0) {
        double part = texts.get(i).weight() / total[k] / siblings.size();
        double[] target = TopicTrainer.only(siblings.size(), k);
        examples.add(new Example(samples.get(i), target, part * known * WEIGHT));
      }
    }
    return examples;
  }

  /** Which of the siblings the text is about, or -1. */
  private int sibling(Text text, String wider, List<String> siblings) {
    if (text.code().equals(OwnTexts.NOTHING)) {
      return -1;
    }
    List<String> path = topics.get(text.code()).path();
    int level = path.indexOf(wider) + 1;
    return level == 0 || level == path.size() ? -1 : siblings.indexOf(path.get(level));
  }
}
