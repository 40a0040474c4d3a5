package dev.tidings.ingest.fetch;

import dev.tidings.ingest.fetch.http.Body;
import dev.tidings.ingest.fetch.http.Failure;

/** What came of a fetch. */
public sealed interface Fetched {

  /** How it got there. */
  Trail trail();

  /**
   * There is news.
   *
   * @param memory to be kept for the next fetch
   */
  record Fresh(Trail trail, Head head, Body body, Remembered memory) implements Fetched {}

  /**
   * There is none: the server says so, or the body is the one known.
   *
   * @param status 304, or what the body came with
   * @param memory to be kept for the next fetch
   */
  record Unchanged(Trail trail, Head head, int status, Remembered memory) implements Fetched {}

  /** Nothing to work with. */
  record Failed(Trail trail, Failure failure) implements Fetched {

    /** One line for a person. */
    @Override
    public String toString() {
      return trail.end() + ": " + failure.reason();
    }
  }
}
