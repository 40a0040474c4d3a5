package dev.tidings.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetsTest {

  private static final Offsets OFFSETS = Offsets.of(List.of(7L, 3L, 12L));

  @Test
  void findsTheNext() {
    assertThat(OFFSETS.from(0, 20)).isEqualTo(3);
    assertThat(OFFSETS.from(3, 20)).isEqualTo(3);
    assertThat(OFFSETS.from(4, 20)).isEqualTo(7);
    assertThat(OFFSETS.from(13, 20)).isEqualTo(20);
  }

  @Test
  void knowsWhichTheyAre() {
    assertThat(OFFSETS.size()).isEqualTo(3);
    assertThat(OFFSETS.has(7)).isTrue();
    assertThat(OFFSETS.has(8)).isFalse();
  }

  @Test
  void mayBeNone() {
    assertThat(Offsets.of(List.of()).from(0, 20)).isEqualTo(20);
  }
}
