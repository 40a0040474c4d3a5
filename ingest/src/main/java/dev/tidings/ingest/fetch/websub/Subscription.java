package dev.tidings.ingest.fetch.websub;

import dev.tidings.ingest.fetch.http.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What we have asked of a hub and what has come of it.
 *
 * @param topic the feed, as it names itself
 * @param callback where the hub reaches us; nobody else should be able to guess it
 * @param secret signs what the hub delivers
 * @param state how far it has got
 * @param due when it is time to ask (again)
 * @param ends when the hub stops delivering; meaningless unless active
 */
public record Subscription(
    WebAddress hub,
    WebAddress topic,
    WebAddress callback,
    String secret,
    State state,
    Instant due,
    Instant ends) {

  /** How far it has got. */
  public enum State {
    /** To be asked for. */
    WANTED,
    /** Asked for; the hub has yet to ask back. */
    ASKED,
    /** The hub delivers. */
    ACTIVE,
    /** The hub will not; asked again after a week. */
    DENIED,
    /** We want no more; the hub has yet to ask back. */
    LEAVING,
    /** Over. */
    ENDED
  }

  /** What we ask for; the hub may decide otherwise. */
  static final Duration LEASE = Duration.ofDays(10);

  static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(5);
  private static final Duration DENIED_WAIT = Duration.ofDays(7);

  /**
   * A new one, due at once.
   *
   * @param random a {@link java.security.SecureRandom}, but in tests
   */
  public static Subscription wanted(
      WebAddress hub, WebAddress topic, WebAddress callback, RandomGenerator random, Instant now) {
    byte[] secret = new byte[24];
    random.nextBytes(secret);
    return new Subscription(
        hub, topic, callback, HexFormat.of().formatHex(secret), State.WANTED, now, now);
  }

  public boolean isDue(Instant now) {
    return state != State.ENDED && !now.isBefore(due);
  }

  /** Whether deliveries are to be taken: also while it is renewed or left. */
  public boolean isOpen(Instant now) {
    return switch (state) {
      case ACTIVE, ASKED, LEAVING -> now.isBefore(ends);
      case WANTED, DENIED, ENDED -> false;
    };
  }

  /** We have asked; if the hub does not ask back in time, we ask again. */
  Subscription asked(Instant now, Duration patience) {
    return in(State.ASKED, now.plus(patience), ends);
  }

  /** We have asked to be left. */
  Subscription leaving(Instant now, Duration patience) {
    return in(State.LEAVING, now.plus(patience), ends);
  }

  /** The hub delivers for a while; we ask again when a quarter of it is left. */
  Subscription active(Instant now, Duration lease) {
    Duration bounded = lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    Duration renewal = bounded.multipliedBy(3).dividedBy(4);
    Duration wait = renewal.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : renewal;
    return in(State.ACTIVE, now.plus(wait), now.plus(bounded));
  }

  Subscription denied(Instant now) {
    return in(State.DENIED, now.plus(DENIED_WAIT), now);
  }

  Subscription ended(Instant now) {
    return in(State.ENDED, now, now);
  }

  private Subscription in(State other, Instant again, Instant end) {
    return new Subscription(hub, topic, callback, secret, other, again, end);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return state + " " + topic + " at " + hub;
  }
}
