package dev.tidings.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplaySelection;
import dev.tidings.schema.ReplayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What replays are called, which order is whose, and what an earlier one tells of the next. */
class ReplayWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void saysASelectionInWords() {
    ReplaySelection selection =
        ReplaySelection.newBuilder()
            .setSince(LocalDate.parse("2026-03-01"))
            .setSources(List.of("a.example", "b.example"))
            .setMentions(List.of("Kabul"))
            .build();

    assertThat(SelectionText.of(selection))
        .isEqualTo("source a.example or b.example, since 2026-03-01, mentions Kabul");
    assertThat(SelectionText.of(ReplaySelection.newBuilder().build())).isEqualTo("all articles");
  }

  @Test
  void namesAReplayAfterItsTimeAndItsOrder() {
    String all = ReplayId.of(order(), NOW);

    assertThat(all).matches("20261122-090000-[0-9a-f]{4}");
    assertThat(ReplayId.of(order(), NOW)).isEqualTo(all);
    assertThat(ReplayId.of(order().withEvenUnchanged(true), NOW)).isNotEqualTo(all);
  }

  @Test
  void knowsItsOwnReplay() {
    assertThat(order().isOf(replay(Map.of(), 0))).isTrue();
    assertThat(order().withEvenUnchanged(true).isOf(replay(Map.of(), 0))).isFalse();
  }

  @Test
  void isSilentWhoHasNotWrittenForHalfAMinute() {
    Replay replay = replay(Map.of(), 0);

    assertThat(Replays.isStopped(replay, NOW.plusSeconds(20))).isFalse();
    assertThat(Replays.isStopped(replay, NOW.plusSeconds(31))).isTrue();
    assertThat(
            Replays.isStopped(
                Replay.newBuilder(replay).setState(ReplayState.DONE).build(), NOW.plusSeconds(31)))
        .isFalse();
  }

  @Test
  void estimatesByTheLastReplayThatTookAWhile() {
    Replay slow = done(replay(Map.of("CHANGED", 200L), 10_000));
    Replay quick = done(replay(Map.of("CHANGED", 100L, "UNCHANGED", 300L), 1_000));
    Replay few = done(replay(Map.of("CHANGED", 3L), 1_000));

    Estimate estimate = Estimate.byEarlier(List.of(slow, quick, few)).orElseThrow();

    assertThat(estimate.perSecond()).isEqualTo(400);
    assertThat(estimate.time(2_000, Double.POSITIVE_INFINITY)).hasSeconds(5);
    assertThat(estimate.time(2_000, 100)).hasSeconds(20);
    assertThat(Estimate.byEarlier(List.of(few))).isEmpty();
  }

  private static ReplayOrder order() {
    return ReplayOrder.of(ReplaySelection.newBuilder().build());
  }

  private static Replay done(Replay replay) {
    return Replay.newBuilder(replay).setState(ReplayState.DONE).build();
  }

  private static Replay replay(Map<String, Long> outcomes, long workedMillis) {
    return Replay.newBuilder()
        .setId("r")
        .setSelection(ReplaySelection.newBuilder().build())
        .setState(ReplayState.RUNNING)
        .setStartedAt(NOW)
        .setUpdatedAt(NOW)
        .setPartitions(List.of())
        .setOutcomes(outcomes)
        .setWorkedMillis(workedMillis)
        .build();
  }
}
