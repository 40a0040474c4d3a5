package dev.tidings.streams.replay;

import java.io.Serial;

/** A replay can't be begun or gone on with; the message says why, in one line. */
public final class ReplayException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public ReplayException(String message) {
    super(message);
  }
}
