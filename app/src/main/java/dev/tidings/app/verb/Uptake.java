package dev.tidings.app.verb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Lets knowledge that was changed a moment ago reach every instance, or a replay begun right after
 * it would be done with the knowledge from before.
 *
 * @param changedSince when it was last changed since a time, if it was
 * @param notes told where there is a wait
 */
record Uptake(
    Function<Instant, Optional<Instant>> changedSince, Consumer<String> notes, Clock clock) {

  /** Twice what two instances under load took ({@code KnowledgeIT}). */
  static final Duration LONGEST = Duration.ofSeconds(6);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** Waits, if it must; no longer than the longest, also where another clock is ahead. */
  void await(BooleanSupplier goOn) {
    Instant begun = clock.instant();
    Optional<Instant> until =
        changedSince
            .apply(begun.minus(LONGEST))
            .map(changed -> (changed.isBefore(begun) ? changed : begun).plus(LONGEST))
            .filter(begun::isBefore);
    if (until.isEmpty()) {
      return;
    }
    notes.accept("The knowledge has just been changed; waiting until every instance has it ...");
    while (goOn.getAsBoolean() && clock.instant().isBefore(until.get())) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
