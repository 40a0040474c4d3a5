package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import dev.tidings.tagging.names.Label;
import dev.tidings.tagging.names.ModelFile;
import dev.tidings.tagging.names.NameModel;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fits how likely a name is right to how clearly it won (Newton's method, two unknowns). */
final class Calibration {
  private static final int STEPS = 30;
  private static final float FLAT = 1e-3f;
  private final List<double[]> seen = new ArrayList<>();

  private Calibration() {}

  /** The same model with confidences that fit these texts. */
  static ModelFile fit(ModelFile model, List<MarkedText> texts) {
    var calibration = new Calibration();
    var flat = new NameModel(model.withConfidence(FLAT, 0), "");
    texts.forEach(text -> calibration.read(flat, text));
    return calibration.solve(model);
  }

  private void read(NameModel model, MarkedText text) {
    Passage title = Tokenizer.read(text.title());
    Passage body = Tokenizer.read(text.body());
    Set<Mark> right = new HashSet<>(text.names());
    List<List<NameSpan>> names = model.find(title, body);
    note(names.get(0), title, true, right);
    note(names.get(1), body, false, right);
  }

  private void note(List<NameSpan> names, Passage passage, boolean inTitle, Set<Mark> right) {
    for (NameSpan name : names) {
      int begin = passage.token(name.first()).begin();
      int end = passage.token(name.end() - 1).end();
      boolean hit = right.contains(new Mark(inTitle, begin, end, Label.TYPES.indexOf(name.type())));
      double margin = StrictMath.log(name.confidence() / (1 - name.confidence())) / FLAT;
      seen.add(new double[] {margin, hit ? 1 : 0});
    }
  }

  private ModelFile solve(ModelFile model) {
    double scale = seen.stream().mapToDouble(pair -> pair[0]).average().orElse(1);
    double slope = 1;
    double offset = 0;
    for (int i = 0; i < STEPS && !seen.isEmpty(); i++) {
      double a = 1e-6;
      double b = 0;
      double c = 1e-6;
      double x = 0;
      double y = 0;
      for (double[] pair : seen) {
        double margin = pair[0] / scale;
        double p = 1 / (1 + StrictMath.exp(-(slope * margin + offset)));
        double w = p * (1 - p);
        a += w * margin * margin;
        b += w * margin;
        c += w;
        x += (pair[1] - p) * margin;
        y += pair[1] - p;
      }
      double det = a * c - b * b;
      slope += (c * x - b * y) / det;
      offset += (a * y - b * x) / det;
    }
    boolean sound = Double.isFinite(slope) && Double.isFinite(offset) && slope > 0;
    return sound
        ? model.withConfidence((float) (slope / scale), (float) offset)
        : model.withConfidence((float) (1 / scale), 0);
  }
}
