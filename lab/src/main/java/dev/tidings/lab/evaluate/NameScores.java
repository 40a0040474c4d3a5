package dev.tidings.lab.evaluate;

import dev.tidings.lab.data.Columns;
import dev.tidings.lab.data.LabelledText;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Tagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well names are found: exact stretch and type, micro over person, organisation, place. */
final class NameScores {
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

  /** A named stretch of one text. */
  private record Name(Mention.Field field, int begin, int end, EntityType type) {}

  private final Tagger tagger;
  private final List<Figure> figures = new ArrayList<>();

  NameScores(Tagger tagger) {
    this.tagger = tagger;
  }

  Section section(Path gold, List<GoldArticle> ours) {
    Path sets = gold.resolve("entities");
    List<LabelledText> wikigold = Columns.texts(sets.resolve("wikigold/wikigold.conll.txt"));
    List<LabelledText> fold = new ArrayList<>();
    for (int i = FOLDS - 1; i < wikigold.size(); i += FOLDS) {
      fold.add(wikigold.get(i));
    }
    measure("names.wikigold", "wikigold, every 5th document", fold, CONLL);
    measure(
        "names.politics",
        "CrossNER politics dev",
        Columns.texts(sets.resolve("crossner-politics/dev.txt")),
        POLITICS);
    measure(
        "names.wnut17",
        "WNUT17 dev",
        Columns.texts(sets.resolve("wnut17/dev/emerging.dev.conll")),
        WNUT);
    measure(
        "names.conll",
        "AIDA testa (the text of CoNLL-2003 dev)",
        Columns.texts(sets.resolve("conll2003/dev.txt")),
        CONLL);
    measureOurs(ours);
    return new Section(
        "Names",
        "F1 of names found in running text, exact stretch and type, micro over person,"
            + " organisation and place; nationalities and the like are left out. Politicians of"
            + " CrossNER are persons, its parties organisations, its countries places; WNUT17's"
            + " corporations and groups are organisations; other types are left out. The last row"
            + " is this project's own annotation of 40 news articles.",
        figures);
  }

  private void measure(
      String id, String label, List<LabelledText> texts, Map<String, EntityType> types) {
    var tally = new Tally();
    for (LabelledText text : texts) {
      Set<Name> gold = new HashSet<>();
      for (LabelledText.Span span : text.spans()) {
        EntityType type = types.get(span.label());
        if (type != null) {
          gold.add(new Name(Mention.Field.BODY, span.begin(), span.end(), type));
        }
      }
      count(tally, gold, names(Reading.of(tagger, text.text())));
    }
    figures.add(Figure.share(id, label, tally.f1(), tally.note()));
  }

  private void measureOurs(List<GoldArticle> articles) {
    var tally = new Tally();
    for (GoldArticle article : articles) {
      Set<Name> gold = new HashSet<>();
      for (GoldArticle.Name name : article.names()) {
        if (name.type() != EntityType.GROUP) {
          gold.add(new Name(name.field(), name.begin(), name.end(), name.type()));
        }
      }
      count(tally, gold, names(article.read(tagger)));
    }
    figures.add(Figure.share("names.own", "own 40 articles", tally.f1(), tally.note()));
  }

  private static Set<Name> names(Reading reading) {
    Set<Name> names = new HashSet<>();
    for (Mention mention : reading.mentions()) {
      switch (mention.type()) {
        case PERSON, ORGANISATION, PLACE ->
            names.add(new Name(mention.field(), mention.begin(), mention.end(), mention.type()));
        case GROUP, EVENT -> {}
      }
    }
    return names;
  }

  private static void count(Tally tally, Set<Name> gold, Set<Name> found) {
    Set<Name> right = new HashSet<>(found);
    right.retainAll(gold);
    tally.add(gold.size(), found.size(), right.size());
  }
}
