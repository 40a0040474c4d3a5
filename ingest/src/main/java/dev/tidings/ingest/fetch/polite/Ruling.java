package dev.tidings.ingest.fetch.polite;

import dev.tidings.ingest.fetch.http.Failure;
import java.time.Duration;

/** What robots.txt says of an address. */
public sealed interface Ruling {

  /**
   * It may be fetched.
   *
   * @param crawlDelay the pause that the site wants after each request; zero if it does not say
   */
  record Allowed(Duration crawlDelay) implements Ruling {}

  /** It may not, at least for now. */
  record Forbidden(Failure failure) implements Ruling {}
}
