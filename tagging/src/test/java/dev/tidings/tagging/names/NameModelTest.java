package dev.tidings.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NameModelTest {
  private static final NameModel MODEL = NameModel.standard();

  private static final String REPORT =
      "The governor of Kostroma, Marina Vekhova, met officials of Nordwind Holdings Inc. in"
          + " Reykjavik on Monday. \"We are glad,\" said Vekhova's spokesman, Idris Okonjo (who"
          + " speaks for the Ministry of Fisheries). Dutch traders stayed away.";

  private static final String SPACED =
      "The governor of Kostroma , Marina Vekhova , met officials of Nordwind Holdings Inc. in"
          + " Reykjavik on Monday . `` We are glad , '' said Vekhova 's spokesman , Idris Okonjo"
          + " -LRB- who speaks for the Ministry of Fisheries -RRB- . Dutch traders stayed away .";

  @Test
  void findsNamesNeverSeenBefore() {
    assertThat(names(REPORT))
        .containsExactly(
            "PLACE Kostroma",
            "PERSON Marina Vekhova",
            "ORGANISATION Nordwind Holdings Inc.",
            "PLACE Reykjavik",
            "PERSON Vekhova",
            "PERSON Idris Okonjo",
            "ORGANISATION Ministry of Fisheries",
            "GROUP Dutch");
  }

  @Test
  void pennTreebankFormGivesTheSameNames() {
    assertThat(names(SPACED)).isEqualTo(names(REPORT));
  }

  @Test
  void aNameInATitleIsReadBesideTheBody() {
    List<List<NameSpan>> names =
        MODEL.find(Tokenizer.read("Vekhova signs"), Tokenizer.read(REPORT));

    assertThat(names.get(0)).extracting(NameSpan::type).containsExactly(EntityType.PERSON);
    assertThat(names.get(0).get(0).first()).isZero();
    assertThat(names.get(1)).isNotEmpty();
  }

  @Property(tries = 300)
  void namesStandInOrderInsideTheText(@ForAll("texts") String title, @ForAll("texts") String body) {
    Passage[] passages = {Tokenizer.read(title), Tokenizer.read(body)};
    List<List<NameSpan>> names = MODEL.find(passages[0], passages[1]);
    for (int i = 0; i < passages.length; i++) {
      int last = 0;
      for (NameSpan name : names.get(i)) {
        assertThat(name.first()).isGreaterThanOrEqualTo(last);
        assertThat(name.end()).isGreaterThan(name.first()).isLessThanOrEqualTo(passages[i].size());
        assertThat(name.confidence()).isBetween(0f, 1f);
        last = name.end();
      }
    }
  }

  @Property(tries = 300)
  void anyStringCanBeSearched(@ForAll String title, @ForAll String body) {
    assertThat(MODEL.find(Tokenizer.read(title), Tokenizer.read(body))).hasSize(2);
  }

  @Property(tries = 50)
  void workGrowsWithTheTextOnly(@ForAll("texts") String text) {
    long once = MODEL.effort(Tokenizer.read(text.repeat(20)));
    long tenTimes = MODEL.effort(Tokenizer.read(text.repeat(200)));

    assertThat(tenTimes).isLessThanOrEqualTo(12 * once + 2_000);
  }

  @Test
  void sixteenThreadsFindTheSame() {
    List<String> alone = names(REPORT);
    NameModel fresh = NameModel.standard();

    List<List<String>> together =
        IntStream.range(0, 16).parallel().mapToObj(i -> names(fresh, REPORT)).toList();

    assertThat(together).allMatch(alone::equals);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Marina",
            "Vekhova",
            "NORDWIND",
            "of",
            "the",
            "al",
            "-",
            "'s",
            "’",
            "(",
            "-LRB-",
            "Inc.",
            "U.S.",
            "said",
            "2024",
            "\n",
            ". ",
            ", ",
            "``",
            "Österreich",
            "ﬁn",
            "Москва",
            "北京",
            "\uD83D\uDE00",
            "\uD800",
            "&",
            "O",
            "e\u0301",
            "Qur'an",
            "@",
            "http://a.b");
    return words.list().ofMaxSize(40).map(list -> String.join(" ", list));
  }

  private static List<String> names(String text) {
    return names(MODEL, text);
  }

  private static List<String> names(NameModel model, String text) {
    Passage body = Tokenizer.read(text);
    List<String> found = new ArrayList<>();
    for (NameSpan name : model.find(Tokenizer.read(""), body).get(1)) {
      int begin = body.token(name.first()).begin();
      int end = body.token(name.end() - 1).end();
      found.add(name.type() + " " + text.substring(begin, end));
    }
    return found;
  }
}
