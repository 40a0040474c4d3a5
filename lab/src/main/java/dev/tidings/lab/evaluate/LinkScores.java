package dev.tidings.lab.evaluate;

import dev.tidings.lab.data.LabelledText;
import dev.tidings.lab.data.LabelledText.Span;
import dev.tidings.lab.data.LinkedTexts;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Tagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How well names are linked to Wikidata ids. */
final class LinkScores {
  private static final String NIL = "<NIL>";

  /** The sets, each with how a reader calls it. */
  private static final List<Map.Entry<String, String>> SETS =
      List.of(
          Map.entry("aida-testa", "AIDA testa"),
          Map.entry("rss-500", "RSS-500"),
          Map.entry("reuters-128", "Reuters-128"),
          Map.entry("oke-2015-eval", "OKE 2015"),
          Map.entry("oke-2016-eval", "OKE 2016"),
          Map.entry("kore50", "KORE 50"),
          Map.entry("derczynski", "Derczynski (tweets)"));

  private final Tagger tagger;
  private final KnownNames known;
  private final List<Figure> figures = new ArrayList<>();

  LinkScores(Tagger tagger, KnownNames known) {
    this.tagger = tagger;
    this.known = known;
  }

  Section section(Path gold) {
    for (Map.Entry<String, String> set : SETS) {
      Path file = gold.resolve("entities").resolve(set.getKey() + ".jsonl");
      measure("links." + set.getKey(), set.getValue(), LinkedTexts.read(file));
    }
    return new Section(
        "Links",
        "F1 of names linked to Wikidata ids, exact stretch and id, where the knowledge base knows"
            + " the id (coverage says of how many with an id it does). Against precision counts"
            + " each id given to a stretch that overlaps such a mention and is wrong there; in the"
            + " row \"all mentions\" also each id given to a mention whose own id the knowledge"
            + " base lacks or that has none. Stretches that a set doesn't mark say nothing, for"
            + " some sets mark few. Accuracy: ids that are right where stretch and coverage are."
            + " NIL precision: mentions without an id in the set that were found, and got none.",
        figures);
  }

  /** What was met in one set. */
  private static final class Counts {
    private final Tally links = new Tally();
    private final Tally all = new Tally();
    private int withId;
    private int covered;
    private int stretches;
    private int right;
    private int nilFound;
    private int nilKept;
  }

  private void measure(String id, String label, List<LabelledText> texts) {
    var counts = new Counts();
    for (LabelledText text : texts) {
      count(counts, text, Reading.of(tagger, text.text()).mentions());
    }
    figures.add(Figure.share(id, label + ", F1", counts.links.f1(), counts.links.note()));
    figures.add(
        Figure.share(
            id + ".all", label + ", F1, all mentions", counts.all.f1(), counts.all.note()));
    figures.add(
        Figure.share(
            id + ".coverage",
            label + ", coverage",
            Tally.share(counts.covered, counts.withId),
            of(counts.covered, counts.withId)));
    figures.add(
        Figure.share(
            id + ".accuracy",
            label + ", accuracy",
            Tally.share(counts.right, counts.stretches),
            of(counts.right, counts.stretches)));
    if (counts.nilFound > 0) {
      figures.add(
          Figure.share(
              id + ".nil",
              label + ", NIL precision",
              Tally.share(counts.nilKept, counts.nilFound),
              of(counts.nilKept, counts.nilFound)));
    }
  }

  private static String of(int part, int whole) {
    return String.format(Locale.ROOT, "%,d of %,d", part, whole);
  }

  private void count(Counts counts, LabelledText text, List<Mention> mentions) {
    Set<Span> linked = new HashSet<>();
    for (Mention mention : mentions) {
      if (isLinked(mention)) {
        linked.add(new Span(mention.begin(), mention.end(), mention.entityId()));
      }
    }
    int gold = 0;
    int right = 0;
    for (Span span : text.spans()) {
      Mention mention = exact(span, mentions);
      if (span.label().equals(NIL)) {
        counts.nilFound += mention == null ? 0 : 1;
        counts.nilKept += mention == null || isLinked(mention) ? 0 : 1;
        continue;
      }
      counts.withId++;
      if (known.has(span.label())) {
        gold++;
        right += linked.contains(span) ? 1 : 0;
        counts.stretches += mention == null ? 0 : 1;
      }
    }
    counts.covered += gold;
    counts.right += right;
    counts.links.add(gold, overlapping(linked, text, true), right);
    counts.all.add(gold, overlapping(linked, text, false), right);
  }

  /** How many of the links overlap a mention of the set, or one whose id is known. */
  private int overlapping(Set<Span> links, LabelledText text, boolean knownOnly) {
    int found = 0;
    for (Span link : links) {
      found +=
          text.spans().stream()
                  .filter(span -> !knownOnly || known.has(span.label()))
                  .anyMatch(span -> overlap(span, link))
              ? 1
              : 0;
    }
    return found;
  }

  private static boolean isLinked(Mention mention) {
    return mention.entityId().matches("Q[0-9]+");
  }

  private static @Nullable Mention exact(Span span, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.begin() == span.begin() && mention.end() == span.end()) {
        return mention;
      }
    }
    return null;
  }

  private static boolean overlap(Span one, Span other) {
    return one.begin() < other.end() && other.begin() < one.end();
  }
}
