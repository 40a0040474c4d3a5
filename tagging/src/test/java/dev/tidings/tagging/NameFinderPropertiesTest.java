package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the finder passes over is tagged as it was before the names came or went. */
class NameFinderPropertiesTest {

  private static final TaggerBase BASE = Taggers.builder().base();
  private static final Tagger BEFORE = BASE.tagger(List.of());

  @Property(tries = 300)
  void findsWhatAnEntryChanges(
      @ForAll("entries") KnowledgeLine entry, @ForAll("documents") List<Document> documents) {
    assertFound(BEFORE, BASE.tagger(List.of(entry)), entry.names(), documents);
  }

  @Property(tries = 150)
  void findsWhatAChangedEntryChanges(
      @ForAll("entries") KnowledgeLine old,
      @ForAll("entries") KnowledgeLine now,
      @ForAll("entries") KnowledgeLine other,
      @ForAll("documents") List<Document> documents) {
    KnowledgeLine beside = withId(other, "tidings:beside");
    List<String> names = new ArrayList<>(old.names());
    names.addAll(now.names());

    assertFound(
        BASE.tagger(List.of(old, beside)), BASE.tagger(List.of(now, beside)), names, documents);
  }

  private static void assertFound(
      Tagger before, Tagger after, List<String> names, List<Document> documents) {
    NameFinder finder = NameFinder.of(names);
    for (Document document : documents) {
      if (!before.tag(document).equals(after.tag(document))) {
        assertThat(finder.isIn(document)).as(names + " in " + document).isTrue();
      }
    }
  }

  private static KnowledgeLine withId(KnowledgeLine line, String id) {
    return new KnowledgeLine(
        id,
        line.label(),
        line.type(),
        line.kind(),
        line.country(),
        line.aliases(),
        line.source(),
        line.prominence(),
        line.roles());
  }

  @Provide
  Arbitrary<KnowledgeLine> entries() {
    Arbitrary<String> kinds =
        Arbitraries.of(
            "ORGANISATION\tNGO",
            "ORGANISATION\tCOMPANY",
            "ORGANISATION\tOTHER",
            "PERSON\tPERSON",
            "PLACE\t",
            "PLACE\tSTATE",
            "GROUP\t");
    Arbitrary<String> ids = Arbitraries.of("tidings:new", "tidings:new", "Q159");
    Arbitrary<String> countries = Arbitraries.of("", "RUS", "AFG", "USA");
    Arbitrary<String> marks =
        Arbitraries.of("", "", "n:", "a:", "d:", "m:", "t:", "s:", "o?:", "o^:", "o~:");
    Arbitrary<List<String>> aliases =
        Combinators.combine(marks, names()).as((mark, name) -> mark + name).list().ofMaxSize(3);
    return Combinators.combine(
            ids, names(), kinds, countries, aliases, Arbitraries.of("0", "1", "2", "3"))
        .as(
            (id, label, kind, country, others, prominence) ->
                KnowledgeLine.parse(
                    String.join(
                        "\t",
                        id,
                        label,
                        kind,
                        country,
                        String.join("|", others),
                        "me",
                        prominence)));
  }

  private static Arbitrary<String> names() {
    return words().list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        "Lake",
        "Guild",
        "Russia",
        "Afghanistan",
        "Afghan",
        "Supreme",
        "Court",
        "Ministry",
        "of",
        "Navy",
        "Putin",
        "Vladimir",
        "Ada",
        "Bowman",
        "J",
        "Jr",
        "US",
        "Party",
        "United",
        "Nations",
        "UN",
        "Moscow",
        "the",
        "Inc",
        "Jordan",
        "lake",
        "Türk",
        "Council");
  }

  @Provide
  Arbitrary<List<Document>> documents() {
    Arbitrary<String> gaps =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, Arbitraries.just(" ")),
            net.jqwik.api.Tuple.of(
                4,
                Arbitraries.of(
                    " the ",
                    " of ",
                    " said ",
                    ". ",
                    ", ",
                    "-",
                    "'s ",
                    " (",
                    ") ",
                    "\n",
                    " A. ",
                    " in ",
                    ", Jr. ",
                    " and ",
                    " \"Bo\" ",
                    "; ",
                    " LAKE GUILD ",
                    " Russian ")));
    Arbitrary<String> texts =
        Combinators.combine(words(), gaps)
            .as((word, gap) -> word + gap)
            .list()
            .ofMinSize(3)
            .ofMaxSize(25)
            .map(pieces -> String.join("", pieces));
    return Combinators.combine(texts, texts)
        .as((title, body) -> document(title.substring(0, title.length() / 4), body))
        .list()
        .ofMinSize(5)
        .ofMaxSize(15);
  }
}
