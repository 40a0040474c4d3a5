package dev.tidings.ingest.fetch.http;

import java.io.IOException;

/** A body is over a limit. The message says which. */
final class LimitException extends IOException {
  private static final long serialVersionUID = 1L;

  LimitException(String message) {
    super(message);
  }
}
