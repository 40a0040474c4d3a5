package dev.tidings.tagging.names;

import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a document agree with itself: a doubtful name takes the type that the same words have
 * elsewhere in it, each counted by its confidence.
 */
final class Settlement {
  private static final float DOUBTFUL = 0.8f;
  private static final float CLEARLY = 1.3f;
  private final Scene scene;
  private final Map<Integer, float[]> votes = new HashMap<>();

  private Settlement(Scene scene) {
    this.scene = scene;
  }

  static List<NameSpan> settle(Scene scene, List<NameSpan> names) {
    var settlement = new Settlement(scene);
    names.forEach(settlement::vote);
    List<NameSpan> settled = new ArrayList<>(names.size());
    names.forEach(name -> settled.add(settlement.settle(name)));
    return settled;
  }

  private void vote(NameSpan name) {
    count(name.first(), name.end(), name);
    if (name.type() == EntityType.PERSON && name.end() - name.first() > 1) {
      count(name.end() - 1, name.end(), name);
    }
  }

  private void count(int first, int end, NameSpan name) {
    votes
            .computeIfAbsent(words(first, end), any -> new float[Label.TYPES.size()])[
            Label.TYPES.indexOf(name.type())] +=
        name.confidence();
  }

  private NameSpan settle(NameSpan name) {
    if (name.confidence() >= DOUBTFUL) {
      return name;
    }
    float[] count =
        votes.getOrDefault(words(name.first(), name.end()), new float[Label.TYPES.size()]);
    int own = Label.TYPES.indexOf(name.type());
    int best = own;
    for (int type = 0; type < count.length; type++) {
      best = count[type] > count[best] ? type : best;
    }
    return count[best] > CLEARLY * count[own]
        ? new NameSpan(name.first(), name.end(), Label.TYPES.get(best), name.confidence())
        : name;
  }

  private int words(int first, int end) {
    int hash = 0;
    for (int i = first; i < end; i++) {
      hash = Hash.mix(hash, scene.word(i).hash());
    }
    return hash;
  }
}
