package dev.tidings.streams.replay;

import java.io.Serial;

/** Another process may write this replay now, and this one may not. */
final class FencedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  FencedException(Throwable cause) {
    super("another process has this replay", cause);
  }
}
