package dev.tidings.streams.lane;

import java.io.Serial;

/** Something can't be done with a lane; the message says what, why and what to do. */
public final class LaneException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public LaneException(String message) {
    super(message);
  }
}
