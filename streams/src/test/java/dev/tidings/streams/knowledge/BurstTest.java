package dev.tidings.streams.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BurstTest {

  private final Burst burst = new Burst();

  @Test
  void isOverWhenItIsQuiet() {
    burst.add(millis(0));
    burst.add(millis(150));

    assertThat(burst.isOver(millis(300))).isFalse();
    assertThat(burst.isOver(millis(350))).isTrue();
  }

  @Test
  void isOverAfterAWhileThoughItGoesOn() {
    for (int i = 0; i <= 20; i++) {
      burst.add(millis(i * 100));
    }

    assertThat(burst.isOver(millis(1_999))).isFalse();
    assertThat(burst.isOver(millis(2_000))).isTrue();
  }

  @Test
  void isNotOverWhereNothingHappened() {
    assertThat(burst.isOver(millis(60_000))).isFalse();
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis) + Long.MAX_VALUE / 2;
  }
}
