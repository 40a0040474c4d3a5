package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.streams.Histories.Sums;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.ActorMentions;
import dev.tidings.streams.state.Contribution;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

/** A difference leads from what an article added to what it adds now. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
final class ContributionsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @Test
  void takesTheOldAwayBeforeItAddsTheNew() {
    List<KeyValue<String, ActorDelta>> difference =
        Contributions.difference(mentioning(2), mentioning(3));

    assertThat(difference)
        .containsExactly(
            KeyValue.pair("russia", new ActorDelta(DAY, "one.org", "a", "Russia", "STATE", -1, -2)),
            KeyValue.pair("russia", new ActorDelta(DAY, "one.org", "a", "Russia", "STATE", 1, 3)));
  }

  @Test
  void isEmptyWhereNeitherAddsAnything() {
    assertThat(Contributions.difference(null, null)).isEmpty();
  }

  private static Contribution mentioning(int times) {
    return new Contribution(
        DAY, "one.org", "a", 0, 0L, List.of(new ActorMentions("russia", "Russia", "STATE", times)));
  }

  @Property
  void leadsFromTheOneSumToTheOther(@ForAll Contribution before, @ForAll Contribution after) {
    Sums sums = new Sums();
    sums.add(Contributions.difference(null, before));

    sums.add(Contributions.difference(before, after));

    Sums anew = new Sums();
    anew.add(Contributions.difference(null, after));
    assertThat(sums).isEqualTo(anew);
  }

  @Property
  void leavesNothingOfWhatIsTakenAway(@ForAll Contribution contribution) {
    Sums sums = new Sums();
    sums.add(Contributions.difference(null, contribution));

    sums.add(Contributions.difference(contribution, null));

    assertThat(sums).isEqualTo(new Sums());
  }

  @Property
  void isEmptyBetweenEquals(@ForAll Contribution contribution) {
    assertThat(Contributions.difference(contribution, contribution)).isEmpty();
  }

  @Property
  void isEmptyWhereOnlyTheRevisionsPlaceDiffers(@ForAll Contribution contribution) {
    Contribution moved =
        Contribution.newBuilder(contribution).setOffset(contribution.getOffset() + 1).build();

    assertThat(Contributions.difference(contribution, moved)).isEmpty();
  }

  @Property
  void takesAndAddsAnArticleAtMostOncePerActor(
      @ForAll Contribution before, @ForAll Contribution after) {
    List<KeyValue<String, ActorDelta>> difference = Contributions.difference(before, after);

    assertThat(difference)
        .extracting(delta -> delta.key + delta.value.getArticles())
        .doesNotHaveDuplicates();
  }
}
