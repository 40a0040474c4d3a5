package dev.tidings.tagging.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the scorer has learnt. Immutable.
 *
 * <p>Top-level topics are weighed by a document's vector and by each word's own weights; narrower
 * ones by the vector alone, among their siblings.
 */
public final class TopicModel {

  /** Top-level topics, second level, third level. */
  public static final int LEVELS = 3;

  private final TopicWords words;
  private final QuantisedTable ownWeights;
  private final List<Topic> topics;
  private final LinearLayer layer;
  private final List<Calibration> calibrations;
  private final List<List<Integer>> narrower = new ArrayList<>();
  private final List<Integer> tops = new ArrayList<>();

  /**
   * @param ownWeights one row for each word, one column for each top-level topic
   * @param topics wider before narrower; a top-level topic with an empty code stands for texts
   *     about nothing
   * @param layer one row for each topic
   * @param calibrations one for each level
   */
  public TopicModel(
      TopicWords words,
      QuantisedTable ownWeights,
      List<Topic> topics,
      LinearLayer layer,
      List<Calibration> calibrations) {
    this.words = words;
    this.ownWeights = ownWeights;
    this.topics = List.copyOf(topics);
    this.layer = layer;
    this.calibrations = List.copyOf(calibrations);
    linkTopics();
  }

  private void linkTopics() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < topics.size(); i++) {
      narrower.add(new ArrayList<>());
      String parent = topics.get(i).parent();
      if (parent == null) {
        tops.add(i);
      } else {
        Integer wider = numbers.get(parent);
        if (wider == null) {
          throw new IllegalArgumentException(parent + " must stand before its narrower topics");
        }
        narrower.get(wider).add(i);
      }
      numbers.put(topics.get(i).code(), i);
    }
  }

  /** The model that comes with the tagger. */
  public static TopicModel standard() {
    return TopicModelFile.standard();
  }

  /** The same model with other calibrations. */
  public TopicModel withCalibrations(List<Calibration> others) {
    return new TopicModel(words, ownWeights, topics, layer, others);
  }

  public List<Topic> topics() {
    return topics;
  }

  /** What the model knows of words, without what it has learnt of topics. */
  public TopicWords words() {
    return words;
  }

  QuantisedTable ownWeights() {
    return ownWeights;
  }

  LinearLayer layer() {
    return layer;
  }

  /**
   * @param level 0 for top-level topics
   */
  Calibration calibration(int level) {
    return calibrations.get(level);
  }

  /** Numbers of the top-level topics. */
  List<Integer> tops() {
    return tops;
  }

  /** Numbers of the topics right below. */
  List<Integer> narrower(int topic) {
    return narrower.get(topic);
  }
}
