package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.TAGGER;
import static dev.tidings.tagging.Tagging.document;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void refusesAnEmptyText() {
    assertThat(refusal(TAGGER, document(" ", "\n\t\u00A0"))).contains("empty");
  }

  @Test
  void refusesATextWithoutLetters() {
    assertThat(refusal(TAGGER, document("", "123 — 456 !!"))).contains("no letters");
  }

  @Test
  void refusesABinaryText() {
    assertThat(refusal(TAGGER, document("", "PK\u0003\u0004\u0000\u0000\uFFFD\uFFFDab")))
        .contains("binary");
  }

  @Test
  void refusesATextBeyondTheLimit() {
    Tagger strict = Taggers.builder().maxCodePoints(10).build();

    assertThat(refusal(strict, document("", "🙂".repeat(5) + "letters"))).contains("more than 10");
    assertThat(strict.tag(document("", "🙂".repeat(5) + "five5")))
        .isInstanceOf(Outcome.Tagged.class);
  }

  @Test
  void aTitleAloneIsEnough() {
    assertThat(TAGGER.tag(document("Rain", ""))).isInstanceOf(Outcome.Tagged.class);
  }

  private static String refusal(Tagger tagger, Document document) {
    Outcome outcome = tagger.tag(document);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    String reason = ((Outcome.Refused) outcome).reason();
    assertThat(reason.lines()).hasSize(1);
    return reason;
  }
}
