package dev.tidings.streams.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.streams.lane.ArticleChange.Kind;
import dev.tidings.streams.lane.LaneDiff.Move;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleChoiceTest {

  private static final List<ArticleChange> CHANGES =
      List.of(
          change("a", Kind.TAGS, "Q1", "Q2", "Q3"),
          change("b", Kind.TAGS, "Q1"),
          change("c", Kind.TAGS, "Q2", "Q3"),
          change("d", Kind.ONLY_AFTER, "Q1", "Q2", "Q3", "Q4"));

  @Test
  void takesThePlainestOfWhatMovedMost() {
    assertThat(chosen(1)).containsExactly("b");
    assertThat(chosen(2)).containsExactly("b", "c");
  }

  @Test
  void goesOnWithThoseInWhichMostHasChanged() {
    assertThat(chosen(3)).containsExactly("b", "c", "a");
    assertThat(chosen(9)).containsExactly("b", "c", "a", "d");
  }

  @Test
  void showsNoneWhereNoneIsAskedFor() {
    assertThat(chosen(0)).isEmpty();
  }

  private static List<String> chosen(int most) {
    List<Move> moves = List.of(move("Q1"), move("Q2"), move("Q3"));
    return ExampleChoice.of(CHANGES, moves, List.of(), most).stream()
        .map(ArticleChange::id)
        .toList();
  }

  private static Move move(String id) {
    return new Move(id, id, 2, 0);
  }

  private static ArticleChange change(String id, Kind kind, String... gained) {
    return new ArticleChange(
        id, kind, 0, null, null, List.of(gained), List.of(), List.of(), List.of());
  }
}
