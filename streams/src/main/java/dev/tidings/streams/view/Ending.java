package dev.tidings.streams.view;

/** Where a record of {@code tidings.articles} ended. */
public sealed interface Ending {

  /** Tagged: it stands in {@code tidings.articles.enriched}. */
  record Enriched() implements Ending {}

  /**
   * It could be read but not tagged: it stands in {@code tidings.articles.rejected}.
   *
   * @param reason why, and what to do about it
   */
  record Rejected(String reason) implements Ending {}

  /**
   * It could not be read or processed: it stands in {@code tidings.dead-letters}.
   *
   * @param partition of the dead letter
   * @param offset of the dead letter
   * @param message what went wrong
   */
  record DeadLetter(int partition, long offset, String message) implements Ending {}

  /** A takedown: the article is gone from everywhere. */
  record TakenDown() implements Ending {}

  /** Its content is that of the revision before it: nothing was to do. */
  record Unchanged() implements Ending {}

  /** A later revision has taken its place. */
  record Superseded() implements Ending {}

  /** Enrichment has not come to it yet. */
  record Waiting() implements Ending {}
}
