package dev.tidings.streams.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.streams.lane.ArticleChange.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleChangeTest {

  @Test
  void isNoneWhereTextAndTagsAreTheSame() {
    assertThat(change(tagged(1, "text", "tags", "Q1"), tagged(9, "text", "tags", "Q1"))).isNull();
    assertThat(change(rejected("text", "why"), rejected("text", "why"))).isNull();
  }

  @Test
  void tellsWhatCameAndWent() {
    ArticleChange change =
        change(tagged(1, "text", "one", "Q1", "Q2"), tagged(2, "text", "other", "Q2", "Q3"));

    assertThat(change.kind()).isEqualTo(Kind.TAGS);
    assertThat(change.entitiesGained()).containsExactly("Q3");
    assertThat(change.entitiesLost()).containsExactly("Q1");
    assertThat(change.isOfTagger()).isTrue();
  }

  @Test
  void seesThatOffsetsOfMentionsAloneDiffer() {
    ArticleChange change = change(tagged(1, "text", "one", "Q1"), tagged(2, "text", "other", "Q1"));

    assertThat(change.kind()).isEqualTo(Kind.TAGS);
    assertThat(change.size()).isZero();
  }

  @Test
  void tellsAnotherTextFromAnotherTagger() {
    ArticleChange change = change(tagged(1, "text", "one", "Q1"), tagged(2, "new", "one", "Q1"));

    assertThat(change.kind()).isEqualTo(Kind.TEXT);
    assertThat(change.isOfTagger()).isFalse();
  }

  @Test
  void tellsRejectedFromTagged() {
    assertThat(change(tagged(1, "t", "one"), rejected("t", "why")).kind())
        .isEqualTo(Kind.NOW_REJECTED);
    assertThat(change(rejected("t", "why"), tagged(1, "t", "one", "Q1")))
        .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.NOW_TAGGED))
        .satisfies(change -> assertThat(change.entitiesGained()).containsExactly("Q1"));
    assertThat(change(rejected("t", "why"), rejected("t", "else")).kind()).isEqualTo(Kind.REASON);
  }

  @Test
  void tellsWhatIsInOneLaneOnly() {
    assertThat(change(null, tagged(1, "t", "one")).kind()).isEqualTo(Kind.ONLY_AFTER);
    assertThat(change(tagged(1, "t", "one"), null).kind()).isEqualTo(Kind.ONLY_BEFORE);
  }

  @SuppressWarnings("NullAway") // a test that expects one fails where there is none
  private static ArticleChange change(@Nullable Trace before, @Nullable Trace after) {
    return ArticleChange.of("id", 0, before, after);
  }

  private static Trace tagged(long offset, String text, String tags, String... entities) {
    return new Trace(offset, false, hash(text), hash(tags), List.of(entities), List.of());
  }

  private static Trace rejected(String text, String reason) {
    return new Trace(1, true, hash(text), hash(reason), List.of(), List.of());
  }

  private static UUID hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
