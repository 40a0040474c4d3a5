package dev.tidings.ingest.fetch.cadence;

import dev.tidings.ingest.fetch.http.Failure;

/** What a visit to a source came to. */
public sealed interface Visited {

  /**
   * The source was read.
   *
   * @param items in it
   * @param known how many of these we had already
   */
  record Read(int items, int known) implements Visited {
    public Read {
      if (known < 0 || known > items) {
        throw new IllegalArgumentException("known must be 0..items but is " + known);
      }
    }
  }

  /** It is as it was. */
  record Unchanged() implements Visited {}

  /** It could not be read. */
  record Failed(Failure failure) implements Visited {}
}
