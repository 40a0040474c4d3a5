package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "' 5 ', PT5S",
    "'Mon, 04 May 2026 04:00:00 GMT', PT1H",
    "'Monday, 04-May-26 03:01:00 GMT', PT1M"
  })
  void readsWhenToComeBack(String stated, Duration wait) {
    assertThat(headers("Retry-After", stated).retryAfter(NOW)).hasValue(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-5", "", "soon", "1.5", "Mon, 04 May 2026 02:00:00 GMT", "99999999999999"})
  void readsNothingFromNonsense(String stated) {
    assertThat(headers("Retry-After", stated).retryAfter(NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=60, PT1M",
    "'public, Max-Age = \"90\", immutable', PT1M30S",
    "'s-maxage=10, max-age=20', PT20S"
  })
  void readsHowLongAnAnswerStaysGood(String stated, Duration age) {
    assertThat(headers("Cache-Control", stated).maxAge()).hasValue(age);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no-cache", "no-store, max-age=60", "max-age=0", "max-age=x", "xmax-age=60"})
  void readsNoAgeWhereNoneIsMeant(String stated) {
    assertThat(headers("Cache-Control", stated).maxAge()).isEmpty();
  }

  @Test
  void takesAwayTheAgeItAlreadyHas() {
    Headers headers =
        new Headers(List.of(Map.entry("cache-control", "max-age=60"), Map.entry("AGE", "61")));

    assertThat(headers.maxAge()).isEmpty();
  }

  @Test
  void readsLinksOfARelation() {
    Headers headers =
        new Headers(
            List.of(
                Map.entry("Link", "<https://a.example/>; rel=\"HUB self\"; title=\"a, <b>\","),
                Map.entry("link", "<https://b.example/>;rel=hub, </c>; title=x; rel=next")));

    assertThat(headers.links("hub")).containsExactly("https://a.example/", "https://b.example/");
    assertThat(headers.links("self")).containsExactly("https://a.example/");
    assertThat(headers.links("next")).containsExactly("/c");
  }

  @Property
  void readsAnything(@ForAll String value) {
    Headers headers =
        new Headers(
            List.of(
                new SimpleEntry<>("Link", "<" + value),
                new SimpleEntry<>("Link", value),
                new SimpleEntry<>("Retry-After", value),
                new SimpleEntry<>("Cache-Control", value)));

    assertThat(headers.links("hub")).isNotNull();
    assertThat(headers.maxAge()).isNotNull();
    assertThat(headers.retryAfter(NOW)).isNotNull();
  }

  private static Headers headers(String name, String value) {
    return new Headers(List.of(Map.entry(name, value)));
  }
}
