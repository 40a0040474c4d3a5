package dev.tidings.ingest.fetch.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a source is doing, and when to ask it next.
 *
 * @param state whether it is followed
 * @param interval between two visits, as it has settled so far
 * @param lastRead when it was last read, changed or not
 * @param lastNews when it last had news, of those that came after the first visit
 * @param failures in a row
 * @param failingSince when the first of these was
 * @param next when to ask; empty once retired
 * @param notice what a person should know of the last visit: it parked, retired or revived the
 *     source; one line
 */
public record Rhythm(
    State state,
    Duration interval,
    Optional<Instant> lastRead,
    Optional<Instant> lastNews,
    int failures,
    Optional<Instant> failingSince,
    Optional<Instant> next,
    Optional<String> notice) {

  /** Whether a source is followed. */
  public enum State {
    ACTIVE,
    /** Has failed for so long that it is only tried now and then. */
    PARKED,
    /** Is gone for good and never asked again. */
    RETIRED
  }
}
