package dev.tidings.tagging.names;

import java.util.ArrayList;
import java.util.List;

/** Finds the names of one document. */
final class Search {
  private final Scene scene;
  private final Weights weights;
  private final int[] none;
  private final Confidence confidence;
  private final Decoder decoder;
  private final Clues clues = new Clues();
  private final List<NameSpan> names = new ArrayList<>();
  private long effort;

  /**
   * @param none the scores of a word that is not there
   * @param steps for each pair of labels how much speaks for the second after the first
   */
  Search(Scene scene, Weights weights, int[] none, int[] steps, Confidence confidence) {
    this.scene = scene;
    this.weights = weights;
    this.none = none;
    this.confidence = confidence;
    this.decoder = new Decoder(steps);
  }

  /** The names, in order, by the indices of their words in the scene. */
  List<NameSpan> names() {
    int first = 0;
    while (first < scene.size()) {
      effort++;
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
  long effort() {
    return effort;
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
      effort += clues.size();
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
        names.add(new NameSpan(begin, after, Label.type(label), confidence.of(margin)));
      }
      begin = after;
    }
  }
}
