package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.courier.test/news/dam",
        "http://courier.test/news/dam/?utm_source=feed#top",
        "https://m.courier.test/news/dam",
        "https://mobile.courier.test/news/dam",
        "https://amp.courier.test/news/dam",
        "https://courier.test/news/dam/amp",
        "https://courier.test/news/dam/amp/",
        "https://courier.test/news/dam?amp=1",
        "https://courier.test/news/dam?outputType=amp",
        "https://www.google.com/amp/s/www.courier.test/news/dam",
        "https://courier-test.cdn.ampproject.org/c/s/courier.test/news/dam",
      })
  void oneArticleHasOneAddress(String address) {
    assertThat(Alias.address(address)).isEqualTo(Alias.address("https://courier.test/news/dam"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.test/news/dam2",
        "https://courier.test/news/camp",
        "https://courier.test/news/dam?id=2",
        "https://news.courier.test/news/dam",
        "https://courier.test/news/amplified",
      })
  void anotherHasAnother(String address) {
    assertThat(Alias.address(address)).isNotEqualTo(Alias.address("https://courier.test/news/dam"));
  }

  @Test
  void whatIsNoAddressIsNoName() {
    assertThat(Alias.address("tag:courier.test,2026:1")).isEmpty();
  }

  @Test
  void titlesCountByTheirWords() {
    assertThat(Alias.title("Dam on the Upper River: finished!"))
        .isPresent()
        .isEqualTo(Alias.title("dam on the upper river  finished"));
  }

  @Test
  void aShortTitleSaysNothing() {
    assertThat(Alias.title("Weather")).isEmpty();
  }

  @Test
  void anEditedTextIsAlikeAndAnotherIsNot() {
    long text = Likeness.of(FollowerTest.text("dam"));

    assertThat(Likeness.alike(text, Likeness.of(FollowerTest.text("dam") + " Corrected: one.")))
        .isTrue();
    assertThat(Likeness.alike(text, Likeness.of(FollowerTest.text("bridge")))).isFalse();
    assertThat(Likeness.alike(text, 0)).isFalse();
  }

  @Test
  void aTextWithoutWordsHasALikeness() {
    assertThat(Likeness.of("")).isNotZero();
  }
}
