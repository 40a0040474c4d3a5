package dev.tidings.streams.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.streams.lane.LaneDiff.ActorMove;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountComparisonTest {

  @Test
  void namesNoActorWhoseCountsAreTheSame() {
    assertThat(CountComparison.compare(List.of(day("Q1", 1, 2)), List.of(day("Q1", 1, 2))))
        .isEmpty();
  }

  @Test
  void putsTheLargestDifferenceFirst() {
    List<ActorMove> moves =
        CountComparison.compare(
            List.of(day("Q1", 1, 5), day("Q2", 1, 9), day("Q3", 1, 1)),
            List.of(day("Q1", 1, 6), day("Q2", 1, 2), day("Q4", 1, 3)));

    assertThat(moves).extracting(ActorMove::id).containsExactly("Q2", "Q4", "Q1", "Q3");
    assertThat(moves.get(0).before().articles()).isEqualTo(9);
    assertThat(moves.get(0).after().articles()).isEqualTo(2);
  }

  @Test
  void seesWhatMovesFromOneDayToAnother() {
    List<ActorMove> moves =
        CountComparison.compare(
            List.of(day("Q1", 1, 3), day("Q1", 2, 1)), List.of(day("Q1", 1, 1), day("Q1", 2, 3)));

    assertThat(moves)
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.articlesMoved()).isEqualTo(4);
              assertThat(move.before().articles()).isEqualTo(move.after().articles());
              assertThat(move.days()).hasSize(2);
            });
  }

  private static ActorDay day(String actor, int day, long articles) {
    return new ActorDay(
        actor,
        "Actor " + actor,
        ActorKind.STATE,
        LocalDate.of(2026, 1, day),
        articles,
        articles,
        1L,
        List.of("courier"),
        articles);
  }
}
