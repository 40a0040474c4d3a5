package dev.tidings.lab.evaluate;

import dev.tidings.lab.data.Columns;
import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import dev.tidings.lab.data.LabelledText;
import dev.tidings.lab.evaluate.NameSet.Name;
import dev.tidings.lab.evaluate.NameSet.Text;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sets that name finding is measured on. */
public final class NameSets {
  /** The trainer keeps every fifth document of wikigold out. */
  private static final int FOLDS = 5;

  private static final Map<String, EntityType> CONLL =
      Map.of(
          "PER", EntityType.PERSON,
          "ORG", EntityType.ORGANISATION,
          "LOC", EntityType.PLACE,
          "person", EntityType.PERSON,
          "organisation", EntityType.ORGANISATION,
          "location", EntityType.PLACE);
  private static final Map<String, EntityType> POLITICS =
      Map.of(
          "person", EntityType.PERSON,
          "politician", EntityType.PERSON,
          "organisation", EntityType.ORGANISATION,
          "politicalparty", EntityType.ORGANISATION,
          "country", EntityType.PLACE,
          "location", EntityType.PLACE);
  private static final Map<String, EntityType> WNUT =
      Map.of(
          "person", EntityType.PERSON,
          "corporation", EntityType.ORGANISATION,
          "group", EntityType.ORGANISATION,
          "location", EntityType.PLACE);

  private NameSets() {}

  /**
   * All sets.
   *
   * @param data the folder of corpora and gold sets
   * @param annotations the folder of this project's own gold
   */
  public static List<NameSet> read(Path data, Path annotations) {
    Map<String, CorpusArticle> corpus = new HashMap<>();
    new Corpus(data.resolve("corpus")).forEach(article -> corpus.put(article.key(), article));
    return read(data.resolve("gold"), Annotations.read(annotations).articles(corpus));
  }

  static List<NameSet> read(Path gold, List<GoldArticle> ours) {
    Path sets = gold.resolve("entities");
    List<LabelledText> wikigold = Columns.texts(sets.resolve("wikigold/wikigold.conll.txt"));
    List<LabelledText> fold = new ArrayList<>();
    for (int i = FOLDS - 1; i < wikigold.size(); i += FOLDS) {
      fold.add(wikigold.get(i));
    }
    return List.of(
        set("names.wikigold", "wikigold, every 5th document", fold, CONLL),
        set(
            "names.politics",
            "CrossNER politics dev",
            Columns.texts(sets.resolve("crossner-politics/dev.txt")),
            POLITICS),
        set(
            "names.wnut17",
            "WNUT17 dev",
            Columns.texts(sets.resolve("wnut17/dev/emerging.dev.conll")),
            WNUT),
        set(
            "names.conll",
            "AIDA testa (the text of CoNLL-2003 dev)",
            Columns.texts(sets.resolve("conll2003/dev.txt")),
            CONLL),
        new NameSet("names.own", "own 40 articles", ours.stream().map(NameSets::text).toList()));
  }

  private static NameSet set(
      String id, String label, List<LabelledText> texts, Map<String, EntityType> types) {
    return new NameSet(id, label, texts.stream().map(text -> text(text, types)).toList());
  }

  private static Text text(LabelledText text, Map<String, EntityType> types) {
    Set<Name> names = new HashSet<>();
    for (LabelledText.Span span : text.spans()) {
      EntityType type = types.get(span.label());
      if (type != null) {
        names.add(new Name(Field.BODY, span.begin(), span.end(), type));
      }
    }
    return new Text("", text.text(), null, true, names);
  }

  private static Text text(GoldArticle gold) {
    Set<Name> names = new HashSet<>();
    for (GoldArticle.Name name : gold.names()) {
      if (name.type() != EntityType.GROUP) {
        names.add(new Name(name.field(), name.begin(), name.end(), name.type()));
      }
    }
    CorpusArticle article = gold.article();
    return new Text(article.title(), article.body(), article.publishedAt(), false, names);
  }
}
