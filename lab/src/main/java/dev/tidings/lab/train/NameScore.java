package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import dev.tidings.tagging.names.Label;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts exact hits (same stretch, same type) of a model on marked texts, by type. */
final class NameScore {
  private static final int TYPES = Label.TYPES.size();
  private final int[] found = new int[TYPES];
  private final int[] marked = new int[TYPES];
  private final int[] hits = new int[TYPES];

  static NameScore of(NameModel model, List<MarkedText> texts) {
    var score = new NameScore();
    for (MarkedText text : texts) {
      score.add(model, text);
    }
    return score;
  }

  private void add(NameModel model, MarkedText text) {
    Passage title = Tokenizer.read(text.title());
    Passage body = Tokenizer.read(text.body());
    List<List<NameSpan>> names = model.find(title, body);
    Map<String, Integer> right = new HashMap<>();
    for (Mark mark : text.names()) {
      if (mark.type() != Mark.OTHER) {
        marked[mark.type()]++;
        right.put(mark.inTitle() + " " + mark.begin() + " " + mark.end(), mark.type());
      }
    }
    for (int field = 0; field < 2; field++) {
      Passage passage = field == 0 ? title : body;
      for (NameSpan name : names.get(field)) {
        int type = Label.TYPES.indexOf(name.type());
        found[type]++;
        int begin = passage.token(name.first()).begin();
        int end = passage.token(name.end() - 1).end();
        Integer known = right.get((field == 0) + " " + begin + " " + end);
        hits[type] += known != null && known == type ? 1 : 0;
      }
    }
  }

  /** F1 over persons, organisations and places together. */
  double f1() {
    return f1(
        hits[0] + hits[1] + hits[2],
        found[0] + found[1] + found[2],
        marked[0] + marked[1] + marked[2]);
  }

  private static double f1(int hits, int found, int marked) {
    return 200.0 * hits / Math.max(1, found + marked);
  }

  @Override
  public String toString() {
    int h = hits[0] + hits[1] + hits[2];
    int f = found[0] + found[1] + found[2];
    int m = marked[0] + marked[1] + marked[2];
    return String.format(
        Locale.ROOT,
        "F1 %.2f (P %.1f R %.1f) person %.1f organisation %.1f place %.1f group %.1f",
        f1(),
        100.0 * h / Math.max(1, f),
        100.0 * h / Math.max(1, m),
        f1(hits[0], found[0], marked[0]),
        f1(hits[1], found[1], marked[1]),
        f1(hits[2], found[2], marked[2]),
        f1(hits[3], found[3], marked[3]));
  }
}
