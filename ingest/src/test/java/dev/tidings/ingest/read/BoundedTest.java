package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTest {
  private final Bounded bounded = new Bounded(4);

  @Test
  void keepsWhatFits() {
    bounded.add(new byte[] {1, 2, 3, 4, 5}, 1, 4);

    assertThat(bounded.isOver()).isFalse();
    assertThat(bounded.bytes()).containsExactly(2, 3, 4, 5);
  }

  @Test
  void letsGoOfWhatDoesNot() {
    bounded.add(new byte[] {1, 2, 3}, 0, 3);
    bounded.add(new byte[] {4, 5}, 0, 2);

    assertThat(bounded.isOver()).isTrue();
    assertThat(bounded.bytes()).isEmpty();
  }
}
