package dev.tidings.lab.train;

import dev.tidings.lab.data.Columns;
import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.data.LabelledText;
import dev.tidings.lab.train.MarkedText.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sets that names are learnt from, each in our types. */
final class MarkedTexts {
  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("PER", 0),
          Map.entry("person", 0),
          Map.entry("politician", 0),
          Map.entry("ORG", 1),
          Map.entry("organisation", 1),
          Map.entry("politicalparty", 1),
          Map.entry("corporation", 1),
          Map.entry("group", 1),
          Map.entry("LOC", 2),
          Map.entry("location", 2),
          Map.entry("country", 2));

  private MarkedTexts() {}

  /** A set in columns; its types that are not ours become {@link Mark#OTHER}. */
  static List<MarkedText> columns(Path file) {
    List<MarkedText> texts = new ArrayList<>();
    for (LabelledText text : Columns.texts(file)) {
      List<Mark> marks = new ArrayList<>();
      for (LabelledText.Span span : text.spans()) {
        int begin = text.text().offsetByCodePoints(0, span.begin());
        int end = text.text().offsetByCodePoints(begin, span.end() - span.begin());
        marks.add(new Mark(false, begin, end, TYPES.getOrDefault(span.label(), Mark.OTHER)));
      }
      texts.add(new MarkedText(text.id(), "", text.text(), marks, false, 1));
    }
    return texts;
  }

  /** Marks on articles of the corpus. */
  static List<MarkedText> articles(Path data, Map<String, Offsets> offsets) {
    Map<String, MarkedText> texts = new HashMap<>();
    new Corpus(data.resolve("corpus")).forEach(article -> read(article, offsets, texts));
    return offsets.keySet().stream().sorted().filter(texts::containsKey).map(texts::get).toList();
  }

  private static void read(
      CorpusArticle article, Map<String, Offsets> offsets, Map<String, MarkedText> texts) {
    String key = article.key();
    Offsets marks = offsets.get(key);
    if (marks != null && marks.file().equals(article.file()) && !texts.containsKey(key)) {
      texts.put(key, marks.on(article));
    }
  }
}
