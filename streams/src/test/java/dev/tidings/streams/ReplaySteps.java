package dev.tidings.streams;

import dev.tidings.streams.Step.CatchUp;
import dev.tidings.streams.Step.FallBehind;
import dev.tidings.streams.Step.LookAgain;
import dev.tidings.streams.Step.LookAgainUnreadably;
import dev.tidings.streams.Step.RetrieveAgain;
import dev.tidings.streams.Step.TagWith;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** The same steps, and replays among them. */
final class ReplaySteps extends DomainContextBase {

  @Provide
  Arbitrary<List<Step>> steps() {
    return step().list().ofMaxSize(60).withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Step> step() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, Steps.step()),
        Tuple.of(
            8,
            Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.of(true, false))
                .as(LookAgain::new)),
        Tuple.of(4, Arbitraries.of(Knowledge.class).map(TagWith::new)),
        Tuple.of(6, Steps.recordsBack().map(RetrieveAgain::new)),
        Tuple.of(1, Steps.ids().map(LookAgainUnreadably::new)),
        Tuple.of(1, Arbitraries.of(new FallBehind())),
        Tuple.of(1, Arbitraries.of(new CatchUp())));
  }
}
