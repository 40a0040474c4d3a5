package dev.tidings.tagging.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the scorer has learnt. Immutable.
 *
 * <p>A document becomes the sum of its words' vectors, made as long as 1, less the centre of all
 * news, made as long as 1 again. Top-level topics are weighed by that vector and by each word's own
 * weights; narrower ones by the vector among their siblings.
 */
public final class TopicModel {

  /** Top-level topics, second level, third level. */
  public static final int LEVELS = 3;

  private final List<Topic> topics;
  private final Vocabulary vocabulary;
  private final float[] rarity;
  private final QuantisedTable vectors;
  private final QuantisedTable ownWeights;
  private final float[] centre;
  private final LinearLayer layer;
  private final List<Calibration> calibrations;
  private final List<List<Integer>> narrower = new ArrayList<>();
  private final List<Integer> tops = new ArrayList<>();

  /**
   * @param topics wider before narrower; a top-level topic with an empty code stands for texts
   *     about nothing
   * @param words lower case, pairs joined by a space, no word twice
   * @param rarity of each word, the logarithm of one in how many documents has it
   * @param vectors one row for each word
   * @param ownWeights one row for each word, one column for each top-level topic
   * @param layer one row for each topic
   * @param calibrations one for each level
   */
  public TopicModel(
      List<Topic> topics,
      List<String> words,
      float[] rarity,
      QuantisedTable vectors,
      QuantisedTable ownWeights,
      float[] centre,
      LinearLayer layer,
      List<Calibration> calibrations) {
    this.topics = List.copyOf(topics);
    this.vocabulary = new Vocabulary(words);
    this.rarity = rarity.clone();
    this.vectors = vectors;
    this.ownWeights = ownWeights;
    this.centre = centre.clone();
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

  public List<Topic> topics() {
    return topics;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  float rarity(int word) {
    return rarity[word];
  }

  QuantisedTable vectors() {
    return vectors;
  }

  QuantisedTable ownWeights() {
    return ownWeights;
  }

  float[] centre() {
    return centre.clone();
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
