package dev.tidings.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UptakeTest {

  private static final Instant NOW = Instant.parse("2025-05-01T12:00:00Z");

  private final List<String> notes = new ArrayList<>();
  private int looks;

  @Test
  void waitsUntilAChangeIsOldEnough() {
    await(Optional.of(NOW.minusSeconds(4)));

    assertThat(notes).singleElement().asString().contains("just been changed");
    assertThat(looks).isBetween(1, 3);
  }

  @Test
  void waitsForNothingWhereTheChangeIsOld() {
    await(Optional.of(NOW.minus(Uptake.LONGEST)));

    assertThat(notes).isEmpty();
    assertThat(looks).isZero();
  }

  @Test
  void waitsForNothingWhereThereWasNone() {
    await(Optional.empty());

    assertThat(notes).isEmpty();
  }

  @Test
  void waitsNoLongerForAClockThatIsAhead() {
    await(Optional.of(NOW.plusSeconds(3_600)));

    assertThat(looks).isBetween(5, 7);
  }

  private void await(Optional<Instant> changed) {
    new Uptake(since -> changed, notes::add, new Ticking())
        .await(
            () -> {
              looks++;
              return true;
            });
  }

  /** Goes on by a second at each look. */
  private static final class Ticking extends Clock {

    private Instant now = NOW;

    @Override
    public Instant instant() {
      Instant then = now;
      now = now.plus(Duration.ofSeconds(1));
      return then;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("a clock of UTC");
    }
  }
}
