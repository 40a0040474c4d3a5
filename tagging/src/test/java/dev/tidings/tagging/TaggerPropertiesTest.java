package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.TAGGER;
import static dev.tidings.tagging.Tagging.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TaggerPropertiesTest {

  @Property(tries = 300)
  void offsetsPointAtTheTextTheyName(@ForAll("texts") String title, @ForAll("texts") String body) {
    if (TAGGER.tag(document(title, body)) instanceof Outcome.Tagged tagged) {
      for (Mention mention : tagged.mentions()) {
        String text = mention.field() == Mention.Field.TITLE ? title : body;
        int begin = text.offsetByCodePoints(0, mention.begin());
        int end = text.offsetByCodePoints(0, mention.end());
        assertThat(text.substring(begin, end)).isEqualTo(mention.text());
      }
    }
  }

  @Property(tries = 300)
  void mentionsStandInOrderAndDoNotOverlap(
      @ForAll("texts") String title, @ForAll("texts") String body) {
    if (TAGGER.tag(document(title, body)) instanceof Outcome.Tagged tagged) {
      Mention before = null;
      for (Mention mention : tagged.mentions()) {
        if (before != null && before.field() == mention.field()) {
          assertThat(mention.begin()).isGreaterThanOrEqualTo(before.end());
        }
        assertThat(before == null || before.field().compareTo(mention.field()) <= 0).isTrue();
        before = mention;
      }
    }
  }

  @Property(tries = 300)
  void entitiesCountNoMoreThanTheMentions(@ForAll("texts") String body) {
    if (TAGGER.tag(document("", body)) instanceof Outcome.Tagged tagged) {
      assertThat(tagged.entities().stream().mapToInt(Entity::mentions).sum())
          .isLessThanOrEqualTo(tagged.mentions().size());
      assertThat(tagged.entities().stream().mapToDouble(Entity::salience).sum())
          .isCloseTo(tagged.entities().isEmpty() ? 0 : 1, within(1e-5));
      assertThat(tagged.topics()).hasSizeLessThanOrEqualTo(5);
    }
  }

  @Property(tries = 300)
  void anyStringIsTaggedOrRefused(@ForAll String title, @ForAll String body) {
    assertThat(TAGGER.tag(document(title, body))).isNotNull();
  }

  @Test
  void loneSurrogatesAreTaggedOrRefused() {
    assertThat(TAGGER.tag(document("\uD800", "\uDC00 Iran \uD83D"))).isNotNull();
    assertThat(TAGGER.tag(document("", "a calm day in Iran with a stray \uD83D sign")))
        .isInstanceOf(Outcome.Tagged.class);
  }

  @Property(tries = 100)
  void everyMentionIsOfAnEntityAndHasAReason(@ForAll("texts") String body) {
    Explained explained = TAGGER.explain(document("", body));
    if (explained.outcome() instanceof Outcome.Tagged tagged) {
      assertThat(tagged.entities())
          .extracting(Entity::id)
          .doesNotHaveDuplicates()
          .containsAll(tagged.mentions().stream().map(Mention::entityId).toList());
      assertThat(explained.reasons())
          .extracting(Reason::mention)
          .containsExactlyElementsOf(tagged.mentions());
      assertThat(explained.outcome()).isEqualTo(TAGGER.tag(document("", body)));
    }
  }

  @Test
  void manyThreadsSeeTheSame() {
    Document document =
        document("Iran waits", "Moscow said the Taliban met Vladimir Putin. ".repeat(50));
    Outcome expected = Taggers.standard().tag(document);

    List<Outcome> outcomes =
        IntStream.range(0, 200).parallel().mapToObj(i -> TAGGER.tag(document)).distinct().toList();

    assertThat(outcomes).containsExactly(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Iran",
            "Moscow",
            "the Taliban",
            "ISIS-K",
            "U.S.",
            "us",
            "US",
            "'s",
            "’s ",
            " ",
            "\n",
            "\n\n",
            ". ",
            ", ",
            "-",
            "–",
            "🙂",
            "é",
            "e\u0301",
            "Türkiye",
            "Vladimir Putin",
            "Putin",
            "in ",
            "between ",
            "\u200D",
            "\uD800",
            "Georgia",
            "Jordan",
            "said",
            "@",
            "://",
            "&",
            "1",
            "北京",
            "I\u0307ran",
            "Islamic State",
            " Khorasan Province",
            "(",
            ")");
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
  }
}
