package dev.tidings.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {

  private final FakeTime time = new FakeTime();
  private final Standstill standstill = new Standstill(time::nanos);

  @Test
  void isBehindWhileItMoves() {
    for (long place = 0; place < 60; place++) {
      assertThat(standstill.behind(100, place)).isEqualTo(100);
      time.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  void isNotWaitedForWhereItStandsStill() {
    assertThat(standstill.behind(100, 7L)).isEqualTo(100);
    time.pass(Duration.ofSeconds(9));
    assertThat(standstill.behind(100, 7L)).isEqualTo(100);
    time.pass(Duration.ofSeconds(2));
    assertThat(standstill.behind(100, 7L)).isZero();
  }

  @Test
  void isWaitedForAgainOnceItMoves() {
    assertThat(standstill.behind(100, 7L)).isEqualTo(100);
    time.pass(Duration.ofSeconds(20));
    assertThat(standstill.behind(90, 17L)).isEqualTo(90);
  }

  @Test
  void maySitAtTheEndForLongAndFallBehindThen() {
    assertThat(standstill.behind(0, 7L)).isZero();
    time.pass(Duration.ofSeconds(60));
    assertThat(standstill.behind(0, 7L)).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(standstill.behind(5, 7L)).isEqualTo(5);
  }
}
