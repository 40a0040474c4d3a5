package dev.tidings.lab.evaluate;

import dev.tidings.lab.topics.TopicScores;
import dev.tidings.lab.topics.TopicScores.Accuracy;
import dev.tidings.lab.topics.TopicSets;
import dev.tidings.tagging.topics.TopicModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often the best top-level topic is right. */
final class TopicFigures {
  private static final Map<String, String> LABELS =
      Map.of(
          TopicSets.BBC, "BBC, 5 classes",
          TopicSets.NPR, "NPR, 7 sections, the fifth kept for testing",
          TopicSets.ALLSIDES, "AllSides, 108 sections, the fifth kept for testing",
          TopicSets.READ, "articles labelled for this project");

  private TopicFigures() {}

  static Section section(Path data) {
    var scores = new TopicScores(TopicModel.standard(), TopicSets.read(data));
    List<Figure> figures = new ArrayList<>();
    for (String set : List.of(TopicSets.BBC, TopicSets.NPR, TopicSets.ALLSIDES, TopicSets.READ)) {
      Accuracy accuracy = scores.accuracy(set);
      figures.add(
          Figure.share(
              "topics." + set,
              LABELS.getOrDefault(set, set),
              accuracy.first(),
              String.format(
                  Locale.ROOT,
                  "%,d texts; right one among those given %.1f",
                  accuracy.texts(),
                  100 * accuracy.among())));
    }
    return new Section(
        "Topics",
        "Texts whose best top-level Media Topic is one that their label stands for. Nothing of BBC"
            + " was trained on. docs/models/topics.md has the map of labels, a linear SVM on tf-idf"
            + " beside these figures, and how often scores come true.",
        figures);
  }
}
