package dev.tidings.streams.replay;

/** How things stand beside a replay. */
interface Watch {

  /** Live articles that wait to be tagged. */
  long articlesBehind();

  /** Tagged articles that wait to be compared and counted. */
  long uncounted();

  /** Whether some process runs the enrichment. */
  boolean isEnrichmentRunning();

  /** From now on {@link #requestsAreLeft} is about the requests that there are now. */
  void markRequests();

  /** Whether enrichment has not passed the requests up to the mark. */
  boolean requestsAreLeft();
}
