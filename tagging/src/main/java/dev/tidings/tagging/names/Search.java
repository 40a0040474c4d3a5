package dev.tidings.tagging.names;

import java.util.ArrayList;
import java.util.List;

/** Finds the names of one document. */
final class Search {
  private final Scene scene;
  private final Weights weights;
  private final int[] none;
  private final ModelFile model;
  private final Decoder decoder;
  private final Clues clues = new Clues();
  private final List<NameSpan> names = new ArrayList<>();
  private long steps;

  /**
   * @param none the scores of a word that is not there
   */
  Search(Scene scene, Weights weights, int[] none, ModelFile model) {
    this.scene = scene;
    this.weights = weights;
    this.none = none;
    this.model = model;
    this.decoder = new Decoder(model.steps());
  }

  /** The names, in order, by the indices of their words in the scene. */
  List<NameSpan> names() {
    int first = 0;
    while (first < scene.size()) {
      steps++;
      if (!scene.isOpen(first)) {
        first++;
        continue;
      }
      int end = scene.endOfRow(first);
      weigh(first, end, decoder.room(end - first));
      if (decoder.decode(end - first)) {
        decoder.lookBack(end - first);
        read(first, end);
      }
      first = end;
    }
    return Settlement.settle(scene, names);
  }

  /** How much was done: words looked at and clues weighed. */
  long steps() {
    return steps;
  }

  private void weigh(int first, int end, int[] scores) {
    for (int i = first; i < end; i++) {
      int offset = (i - first) * Label.COUNT;
      for (int distance = -WordClues.REACH; distance <= WordClues.REACH; distance++) {
        add(scene.near(i, distance), distance, scores, offset);
      }
      clues.clear();
      PlaceClues.collect(scene, i, clues);
      weights.add(clues, scores, offset);
      steps += clues.size();
    }
  }

  private void add(Word word, int distance, int[] scores, int offset) {
    int[] own = word == Word.NONE ? none : word.scores(weights);
    int from = (distance + WordClues.REACH) * Label.COUNT;
    for (int label = 0; label < Label.COUNT; label++) {
      scores[offset + label] += own[from + label];
    }
  }

  private void read(int first, int end) {
    int begin = first;
    while (begin < end) {
      int label = decoder.label(begin - first);
      int after = begin + 1;
      if (label != Label.OUTSIDE) {
        int margin = decoder.margin(begin - first);
        while (Label.goesOn(decoder.label(after - 1 - first))) {
          margin = Math.min(margin, decoder.margin(after - first));
          after++;
        }
        names.add(new NameSpan(begin, after, Label.type(label), model.confidence(margin)));
      }
      begin = after;
    }
  }
}
