package dev.tidings.streams;

import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.ActorMentions;
import dev.tidings.streams.state.Contribution;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.kafka.streams.KeyValue;

/** Contributions of articles, few enough of each part that they often meet. */
final class Histories extends DomainContextBase {

  @Provide
  Arbitrary<Contribution> contribution() {
    Arbitrary<LocalDate> days =
        Arbitraries.of(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-02"));
    return Combinators.combine(
            days,
            Arbitraries.of("one.org", "two.org"),
            Arbitraries.of("story", "other story"),
            mentions().list().ofMaxSize(3).uniqueElements(ActorMentions::getActorId))
        .as(
            (day, source, story, actors) ->
                new Contribution(
                    day, source, story, 0, 0L, actors.stream().sorted(BY_ID).toList()));
  }

  private static final Comparator<ActorMentions> BY_ID =
      Comparator.comparing(ActorMentions::getActorId);

  private static Arbitrary<ActorMentions> mentions() {
    return Combinators.combine(
            Arbitraries.of("russia", "iran", "china"),
            Arbitraries.of("Label", "Other label"),
            Arbitraries.of("STATE", "OTHER"),
            Arbitraries.integers().between(1, 3))
        .as(ActorMentions::new);
  }

  /** Sums per actor and day, as the topology keeps them. */
  record Sums(Map<String, ActorDaySum> byActorAndDay, Map<String, Long> byStory) {

    Sums() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(List<KeyValue<String, ActorDelta>> deltas) {
      for (KeyValue<String, ActorDelta> delta : deltas) {
        byActorAndDay.compute(
            ActorDays.key(delta.key, delta.value.getDay()),
            (key, sum) -> ActorDays.add(sum, delta.value, storyArticles(delta)));
      }
    }

    private long storyArticles(KeyValue<String, ActorDelta> delta) {
      String key = ActorDays.storyKey(delta.key, delta.value);
      long before = byStory.getOrDefault(key, 0L);
      byStory.merge(key, (long) delta.value.getArticles(), Long::sum);
      byStory.values().removeIf(articles -> articles == 0);
      return before;
    }
  }
}
