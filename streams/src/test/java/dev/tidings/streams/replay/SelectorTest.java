package dev.tidings.streams.replay;

import static dev.tidings.streams.replay.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplaySelection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectorTest {

  private static final Article OF_MARCH =
      article("a", "Talks in Kabul.", "courier.example", "2026-03-01T23:30:00Z");

  @Test
  void selectsAllWhereNothingRestricts() {
    assertThat(selects(ReplaySelection.newBuilder())).isTrue();
  }

  @Test
  void selectsByTheDayThatTheArticleCountsFor() {
    assertThat(selects(since("2026-03-01"))).isTrue();
    assertThat(selects(since("2026-03-02"))).isFalse();
    assertThat(selects(until("2026-03-01"))).isTrue();
    assertThat(selects(until("2026-02-28"))).isFalse();
  }

  @Test
  void findsTheDayInTheTextWhereNoneIsStated() {
    Article dated = article("a", "KABUL, March 5, 2026 - Talks.", "courier.example", null);

    assertThat(new Selector(since("2026-03-05").build()).selects(dated)).isTrue();
    assertThat(new Selector(since("2026-03-06").build()).selects(dated)).isFalse();
  }

  @Test
  void selectsBySource() {
    assertThat(selects(sources("x.example", "courier.example"))).isTrue();
    assertThat(selects(sources("x.example"))).isFalse();
  }

  @Test
  void remembersWhichSourcesThereAre() {
    Selector selector = new Selector(sources("x.example", "courier.example").build());

    boolean selected = selector.selects(OF_MARCH);

    assertThat(selected).isTrue();
    assertThat(selector.seenSources()).containsExactly("courier.example");
  }

  @Test
  void selectsById() {
    Selector selector = new Selector(ReplaySelection.newBuilder().setIds(List.of("b")).build());

    assertThat(selector.mayBe("a")).isFalse();
    assertThat(selector.mayBe("b")).isTrue();
    assertThat(selector.selects(OF_MARCH)).isFalse();
  }

  @Test
  void selectsByNamesInTheText() {
    assertThat(selects(mentions("KABUL"))).isTrue();
    assertThat(selects(mentions("Herat", "Kabul"))).isTrue();
    assertThat(selects(mentions("Herat"))).isFalse();
    assertThat(selects(mentions("Kab"))).isFalse();
  }

  @Test
  void wantsAllOfDifferentFields() {
    assertThat(selects(mentions("Kabul").setSources(List.of("x.example")))).isFalse();
    assertThat(selects(mentions("Kabul").setSources(List.of("courier.example")))).isTrue();
  }

  @Test
  void refusesANameThatCanBeInNoText() {
    assertThatThrownBy(() -> new Selector(mentions("?!").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("?!");
  }

  private static boolean selects(ReplaySelection.Builder selection) {
    return new Selector(selection.build()).selects(OF_MARCH);
  }

  private static ReplaySelection.Builder since(String day) {
    return ReplaySelection.newBuilder().setSince(LocalDate.parse(day));
  }

  private static ReplaySelection.Builder until(String day) {
    return ReplaySelection.newBuilder().setUntil(LocalDate.parse(day));
  }

  private static ReplaySelection.Builder sources(String... sources) {
    return ReplaySelection.newBuilder().setSources(List.of(sources));
  }

  private static ReplaySelection.Builder mentions(String... names) {
    return ReplaySelection.newBuilder().setMentions(List.of(names));
  }
}
