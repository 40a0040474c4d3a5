package dev.tidings.tagging;

import static dev.tidings.tagging.Tagging.RETRIEVED;
import static dev.tidings.tagging.Tagging.TAGGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

  private static final LocalDate MAY_14 = LocalDate.of(2026, 5, 14);

  @Test
  void publicationTimeComesFirst() {
    Outcome.Tagged tagged = tag("3 May 2026\nRain fell.", Instant.parse("2026-05-14T23:30:00Z"));

    assertThat(tagged.day()).isEqualTo(MAY_14);
    assertThat(tagged.daySource()).isEqualTo(DaySource.PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-14\nRain fell.",
        "14 May 2026\nRain fell.",
        "May 14, 2026\nRain fell.",
        "Thursday, May 14th, 2026\nRain fell.",
        "Thu 14 May 2026\nRain fell.",
        "By A. Writer | Updated 14 May 2026 09:30 GMT\nRain fell.",
        "HERAT, May 14, 2026 (Agency) - Rain fell.",
        "A headline\n\nMAY 14 2026\n\nRain fell."
      })
  void dateLineComesSecond(String body) {
    Outcome.Tagged tagged = tag(body, null);

    assertThat(tagged.day()).isEqualTo(MAY_14);
    assertThat(tagged.daySource()).isEqualTo(DaySource.IN_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The treaty was signed on 14 May 2026 in a small town by the lake, people there say.",
        "5/6/2026\nRain fell.",
        "May 2026\nRain fell.",
        "31 February 2026\nRain fell.",
        "14 May 1826\nRain fell.",
        "14 May 2030\nRain fell.",
        "Rain fell."
      })
  void otherwiseTheDayItWasRetrieved(String body) {
    Outcome.Tagged tagged = tag(body, null);

    assertThat(tagged.day()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(tagged.daySource()).isEqualTo(DaySource.RETRIEVED);
  }

  @Test
  void aDateFarDownIsNotTheDateLine() {
    assertThat(tag("Rain fell. ".repeat(40) + "\n14 May 2026\n", null).daySource())
        .isEqualTo(DaySource.RETRIEVED);
  }

  @Test
  void timesBeyondTheCalendarDoNotThrow() {
    Document document = new Document("Rain", "fell", null, Instant.MAX, Instant.MIN);

    assertThat(TAGGER.tag(document)).isInstanceOf(Outcome.Tagged.class);
  }

  private static Outcome.Tagged tag(String body, @Nullable Instant publishedAt) {
    return (Outcome.Tagged) TAGGER.tag(new Document("", body, null, publishedAt, RETRIEVED));
  }
}
