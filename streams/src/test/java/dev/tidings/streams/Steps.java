package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.streams.Step.Publish;
import dev.tidings.streams.Step.PublishAgain;
import dev.tidings.streams.Step.PublishUnder;
import dev.tidings.streams.Step.PublishUnreadable;
import dev.tidings.streams.Step.RestartCounts;
import dev.tidings.streams.Step.RestartEnrichment;
import dev.tidings.streams.Step.RestartStories;
import dev.tidings.streams.Step.TakeDown;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Steps about few articles, actors, days and sources, so that they often meet. */
final class Steps extends DomainContextBase {

  /** Long ones as often as short ones: much only happens after something else. */
  @Provide
  Arbitrary<List<Step>> steps() {
    return step().list().ofMaxSize(60).withSizeDistribution(RandomDistribution.uniform());
  }

  static Arbitrary<Step> step() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, articles().map(Publish::new)),
        Tuple.of(4, recordsBack().filter(back -> back > 0).map(PublishAgain::new)),
        Tuple.of(3, ids().map(TakeDown::new)),
        Tuple.of(1, ids().map(PublishUnreadable::new)),
        Tuple.of(1, Combinators.combine(ids(), articles()).as(PublishUnder::new)),
        Tuple.of(1, recordsBack().map(RestartEnrichment::new)),
        Tuple.of(1, recordsBack().map(RestartStories::new)),
        Tuple.of(1, recordsBack().map(RestartCounts::new)));
  }

  private static Arbitrary<Article> articles() {
    return Combinators.combine(
            ids(),
            Arbitraries.frequencyOf(
                Tuple.of(8, tellingBodies()),
                Tuple.of(2, Arbitraries.of("#refuse too short", "#refuse too long")),
                Tuple.of(1, Arbitraries.of("#crash", "@russia #crash"))),
            Arbitraries.of(
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2026-03-09"),
                LocalDate.parse("1999-12-31")),
            Arbitraries.of("one.org", "two.org"))
        .as(Articles::article);
  }

  private static Arbitrary<String> tellingBodies() {
    Arbitrary<String> actors =
        Arbitraries.of("@russia", "@russia=Moscow", "@iran", "@iran=Tehran", "+kabul")
            .list()
            .ofMaxSize(2)
            .map(words -> String.join(" ", words));
    return Combinators.combine(actors, texts()).as((names, text) -> (names + " " + text).strip());
  }

  /** Some so that one copies two others that do not copy each other. */
  private static Arbitrary<String> texts() {
    String one = Passages.passage("one");
    String two = Passages.passage("two");
    return Arbitraries.of(
        "",
        one,
        Passages.edited("one"),
        two,
        one + " " + two,
        two + " " + Passages.passage("three"));
  }

  static Arbitrary<String> ids() {
    return Arbitraries.of("a", "b", "c", "d");
  }

  static Arbitrary<Integer> recordsBack() {
    return Arbitraries.integers().between(0, 6);
  }
}
