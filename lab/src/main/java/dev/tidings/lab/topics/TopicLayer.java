package dev.tidings.lab.topics;

import dev.tidings.tagging.topics.LinearLayer;
import dev.tidings.tagging.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topics and their weights, as they are learnt one after the other. */
final class TopicLayer {

  private final MediaTopics standard;
  private final List<Topic> topics = new ArrayList<>();
  private final List<float[]> weights = new ArrayList<>();
  private final List<Float> biases = new ArrayList<>();

  TopicLayer(MediaTopics standard) {
    this.standard = standard;
  }

  void add(String code, @Nullable String wider, float[] weight, float bias) {
    String label = code.equals(OwnTexts.NOTHING) ? "nothing" : standard.get(code).label();
    topics.add(new Topic(code, label, wider));
    weights.add(weight);
    biases.add(bias);
  }

  List<Topic> topics() {
    return List.copyOf(topics);
  }

  LinearLayer weights() {
    float[] bias = new float[biases.size()];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = biases.get(i);
    }
    return new LinearLayer(weights.toArray(new float[0][]), bias);
  }
}
