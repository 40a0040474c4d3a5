package dev.tidings.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tidings.lab.Checkout;
import dev.tidings.lab.data.SharedData;
import dev.tidings.tagging.Taggers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keeps each figure of {@code docs/quality.md} from falling. */
class QualityTest {
  @Test
  void noFigureFalls() {
    Optional<Path> data = SharedData.find();
    assumeTrue(data.isPresent(), "skipped: no gold sets, for there is no folder shared/data");
    Checkout checkout = Checkout.find();

    var evaluation = new Evaluation(Taggers.standard(), data.orElseThrow());

    assertThat(Floors.fallen(checkout.floors(), evaluation.quality(checkout.annotations())))
        .as("worse than lab/floors.tsv; if that is meant, run ./tidings evaluate --write-floors")
        .isEmpty();
  }
}
