package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.streams.Histories.Sums;
import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.Contribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

/** Sums of deltas and how they are shown. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
final class ActorDaysTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @Test
  void namesTheActorOfAKeyThoughItsIdHasABar() {
    String key = ActorDays.key("name:a|b", DAY);

    assertThat(ActorDays.actorOf(key)).isEqualTo("name:a|b");
  }

  @Test
  void showsWhatASumHolds() {
    ActorDaySum sum =
        new ActorDaySum(
            3L,
            7L,
            2L,
            Map.of("two.org", 2L, "one.org", 1L),
            Map.of("Russia", 3L),
            Map.of("STATE", 3L));

    ActorDay shown = ActorDays.show("Q159", DAY, sum);

    assertThat(shown)
        .isEqualTo(
            new ActorDay(
                "Q159",
                "Russia",
                ActorKind.STATE,
                DAY,
                3L,
                7L,
                2L,
                List.of("one.org", "two.org"),
                2L));
  }

  @Test
  void ordersEquallyFrequentLabelsByCodePoint() {
    String below = "\uFB01";
    String beyondTheBasicPlane = "\uD83D\uDE00";
    ActorDaySum sum =
        new ActorDaySum(
            2L,
            2L,
            2L,
            Map.of("one.org", 2L),
            Map.of(below, 1L, beyondTheBasicPlane, 1L),
            Map.of("STATE", 2L));

    ActorDay shown = ActorDays.show("Q159", DAY, sum);

    assertThat(shown.getLabel()).isEqualTo(below);
  }

  @Test
  void showsTheMostFrequentLabelAndKind() {
    ActorDaySum sum =
        new ActorDaySum(
            5L,
            5L,
            2L,
            Map.of("one.org", 5L),
            Map.of("A", 2L, "B", 3L),
            Map.of("ARMED_GROUP", 1L, "STATE", 4L));

    ActorDay shown = ActorDays.show("Q159", DAY, sum);

    assertThat(shown.getLabel()).isEqualTo("B");
    assertThat(shown.getKind()).isEqualTo(ActorKind.STATE);
  }

  @Test
  void showsTheFirstInOrderOfEquallyFrequentLabels() {
    ActorDaySum sum =
        new ActorDaySum(
            4L,
            4L,
            2L,
            Map.of("one.org", 4L),
            Map.of("C", 1L, "B", 1L, "A", 1L, "D", 1L),
            Map.of("STATE", 4L));

    assertThat(ActorDays.show("Q159", DAY, sum).getLabel()).isEqualTo("A");
  }

  /** Articles come in any order; each keeps to the order of its own revisions. */
  @Property
  void addsUpToTheSameInAnyOrderOfArticles(
      @ForAll @Size(max = 4) List<@Size(max = 4) List<Contribution>> articles,
      @ForAll Random random) {
    List<List<KeyValue<String, ActorDelta>>> histories =
        articles.stream().map(ActorDaysTest::changes).toList();
    Sums oneByOne = new Sums();
    histories.forEach(oneByOne::add);

    Sums mixed = new Sums();
    mixed.add(interleaved(histories, random));

    assertThat(mixed).isEqualTo(oneByOne);
  }

  @Property
  void takesAwayWhatItAdded(
      @ForAll @Size(max = 4) List<Contribution> others, @ForAll Contribution one) {
    Sums before = new Sums();
    others.forEach(other -> before.add(Contributions.difference(null, other)));
    Sums after = new Sums();
    others.forEach(other -> after.add(Contributions.difference(null, other)));

    after.add(Contributions.difference(null, one));
    after.add(Contributions.difference(one, null));

    assertThat(after).isEqualTo(before);
  }

  private static List<KeyValue<String, ActorDelta>> changes(List<Contribution> revisions) {
    List<KeyValue<String, ActorDelta>> changes = new ArrayList<>();
    Contribution last = null;
    for (Contribution revision : revisions) {
      changes.addAll(Contributions.difference(last, revision));
      last = revision;
    }
    return changes;
  }

  private static <T> List<T> interleaved(List<List<T>> histories, Random random) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      turns.addAll(Collections.nCopies(histories.get(i).size(), i));
    }
    Collections.shuffle(turns, random);
    List<Iterator<T>> rest = new ArrayList<>();
    histories.forEach(history -> rest.add(history.iterator()));
    return turns.stream().map(turn -> rest.get(turn).next()).toList();
  }
}
