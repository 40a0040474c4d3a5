package dev.tidings.lab.train;

import dev.tidings.lab.data.RawSentences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All that the standard model learns from.
 *
 * @param own articles that we annotated
 * @param held of those, the ones that are never learnt from
 * @param columns CC BY and MIT sets; every fifth document of wikigold is left out
 * @param wikigold what is left out of wikigold
 * @param sentences sentences of news that the teacher marked
 * @param articles articles that the teacher marked, in an order by chance
 */
record NameSources(
    List<MarkedText> own,
    List<MarkedText> held,
    List<MarkedText> columns,
    List<MarkedText> wikigold,
    List<MarkedText> sentences,
    List<MarkedText> articles) {
  private static final int FOLDS = 5;
  private static final int OWN_TIMES = 6;
  private static final int WIKIGOLD_TIMES = 2;
  private static final int KEY_TAIL = 8;
  private static final List<String> SETS =
      List.of(
          "btc/a.conll",
          "btc/b.conll",
          "btc/e.conll",
          "btc/f.conll",
          "btc/g.conll",
          "btc/h.conll",
          "wnut17/train/wnut17train.conll",
          "crossner-politics/train.txt");

  static NameSources read(Path data, Path annotations, Path teacher) {
    Map<String, Offsets> own = Offsets.read(annotations.resolve("names.tsv"));
    Map<String, Offsets> held = Offsets.read(annotations.resolve("names-dev.tsv"));
    Map<String, Offsets> taught = Offsets.read(teacher.resolve("labels.gz"));
    own.keySet().forEach(taught::remove);
    held.keySet().forEach(taught::remove);
    Map<String, Offsets> articles = new TreeMap<>(taught);
    articles.values().removeIf(offsets -> offsets.key().startsWith("gmb-"));
    List<MarkedText> read = MarkedTexts.articles(data, articles);
    List<MarkedText> mixed = new ArrayList<>(read);
    mixed.sort(Comparator.comparing(text -> text.id().substring(KEY_TAIL)));
    return new NameSources(
        MarkedTexts.articles(data, own).stream()
            .map(text -> Conventions.members(text.times(OWN_TIMES)))
            .toList(),
        MarkedTexts.articles(data, held).stream().map(Conventions::members).toList(),
        columns(data.resolve("gold/entities")),
        wikigold(data.resolve("gold/entities"), true),
        sentences(data, taught),
        mixed);
  }

  private static List<MarkedText> columns(Path sets) {
    List<MarkedText> texts = new ArrayList<>();
    wikigold(sets, false).forEach(text -> texts.add(text.times(WIKIGOLD_TIMES)));
    SETS.forEach(set -> texts.addAll(MarkedTexts.columns(sets.resolve(set))));
    return texts;
  }

  private static List<MarkedText> wikigold(Path sets, boolean leftOut) {
    List<MarkedText> all = MarkedTexts.columns(sets.resolve("wikigold/wikigold.conll.txt"));
    return IntStream.range(0, all.size())
        .filter(i -> (i % FOLDS == FOLDS - 1) == leftOut)
        .mapToObj(all::get)
        .toList();
  }

  private static List<MarkedText> sentences(Path data, Map<String, Offsets> taught) {
    List<MarkedText> texts = new ArrayList<>();
    Path file = data.resolve("gold/entities/gmb-silver/ner_dataset.csv.zip");
    RawSentences.read(file)
        .forEach(
            (key, sentence) -> {
              Offsets offsets = taught.get(key);
              if (offsets != null) {
                texts.add(offsets.on("", sentence));
              }
            });
    return texts;
  }
}
