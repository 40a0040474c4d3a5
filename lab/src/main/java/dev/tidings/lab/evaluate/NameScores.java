package dev.tidings.lab.evaluate;

import dev.tidings.lab.evaluate.NameSet.Name;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Tagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well names are found: exact stretch and type, micro over person, organisation, place. */
final class NameScores {
  private final Tagger tagger;
  private final List<Figure> figures = new ArrayList<>();

  NameScores(Tagger tagger) {
    this.tagger = tagger;
  }

  Section section(Path gold, List<GoldArticle> ours) {
    NameSets.read(gold, ours).forEach(this::measure);
    return new Section(
        "Names",
        "F1 of names found in running text, exact stretch and type, micro over person,"
            + " organisation and place; nationalities and the like are left out. Politicians of"
            + " CrossNER are persons, its parties organisations, its countries places; WNUT17's"
            + " corporations and groups are organisations; other types are left out. The last row"
            + " is this project's own annotation of 40 news articles.",
        figures);
  }

  private void measure(NameSet set) {
    var tally = new Tally();
    for (NameSet.Text text : set.texts()) {
      Reading reading = Reading.of(tagger, text.title(), text.body(), text.publishedAt());
      text.score(names(reading), tally);
    }
    figures.add(Figure.share(set.id(), set.label(), tally.f1(), tally.note()));
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
}
