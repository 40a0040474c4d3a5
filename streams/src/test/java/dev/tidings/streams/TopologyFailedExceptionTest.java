package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** A topology's death in one line. */
final class TopologyFailedExceptionTest {

  @Test
  void saysWhatLayAtTheRootOfIt() {
    Throwable cause = new StreamsException(new IllegalStateException("the disk is full"));

    assertThat(new TopologyFailedException("tidings-enrichment", cause))
        .hasMessage("tidings-enrichment has stopped: the disk is full");
  }

  @Test
  void namesTheExceptionWhereItSaysNothing() {
    assertThat(new TopologyFailedException("tidings-enrichment", new NullPointerException()))
        .hasMessage("tidings-enrichment has stopped: java.lang.NullPointerException");
  }

  @Test
  void keepsToOneLine() {
    Throwable cause = new IllegalStateException("the disk is full\nand more");

    assertThat(new TopologyFailedException("tidings-enrichment", cause))
        .hasMessage("tidings-enrichment has stopped: the disk is full");
  }
}
