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
 * @param ends when the hub stops delivering, if it ever began
 * @param tries how often we have asked since the hub last asked back
 * @param reason why it does not deliver, for a person; may be blank
 */
public record Subscription(
    WebAddress hub,
    WebAddress topic,
    WebAddress callback,
    String secret,
    State state,
    Instant due,
    Instant ends,
    int tries,
    String reason) {

  /** How far it has got. */
  public enum State {
    /** To be asked for. */
    WANTED,
    /** Asked for, or for longer; the hub has yet to ask back. */
    ASKED,
    /** The hub delivers. */
    ACTIVE,
    /** The hub will not; asked again after a week. */
    DENIED
  }

  /** What we ask for; the hub may decide otherwise. */
  static final Duration LEASE = Duration.ofDays(10);

  static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 7;
  private static final Duration DENIED_WAIT = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 16;
  private static final int SECRET_BYTES = 24;

  /**
   * A new one, due at once.
   *
   * @param callbacks where hubs reach us; its own place is below that
   * @param random a {@link java.security.SecureRandom}, but in tests
   */
  public static Subscription wanted(
      WebAddress hub, WebAddress topic, WebAddress callbacks, RandomGenerator random, Instant now) {
    WebAddress callback =
        WebAddress.of(below(callbacks) + hex(random, TOKEN_BYTES))
            .orElseThrow(
                () -> new IllegalArgumentException("no place for callbacks: " + callbacks));
    String secret = hex(random, SECRET_BYTES);
    return new Subscription(hub, topic, callback, secret, State.WANTED, now, now, 0, "");
  }

  private static String below(WebAddress callbacks) {
    String place = callbacks.toString();
    return place.endsWith("/") ? place : place + "/";
  }

  private static String hex(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether it is this hub's, on this topic, and reaches us below this place. */
  public boolean isFor(WebAddress otherHub, WebAddress otherTopic, WebAddress callbacks) {
    return hub.equals(otherHub)
        && topic.equals(otherTopic)
        && callback.toString().startsWith(below(callbacks));
  }

  /** The last part of the callback's path. */
  public String token() {
    return callback.target().substring(callback.target().lastIndexOf('/') + 1);
  }

  public boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Whether deliveries are to be taken: also while it is renewed. */
  public boolean isOpen(Instant now) {
    return switch (state) {
      case ACTIVE, ASKED -> now.isBefore(ends);
      case WANTED, DENIED -> false;
    };
  }

  /**
   * We ask; if the hub does not ask back in time, we ask again: after an hour, two, four, at last
   * five days.
   */
  public Subscription asked(Instant now) {
    Duration patience = PATIENCE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return in(State.ASKED, now.plus(patience), ends, tries + 1, reason);
  }

  /** The hub delivers for a while; we ask again when a quarter of it is left. */
  Subscription active(Instant now, Duration lease) {
    Duration bounded = lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    Duration renewal = bounded.multipliedBy(3).dividedBy(4);
    Duration wait = renewal.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : renewal;
    return in(State.ACTIVE, now.plus(wait), now.plus(bounded), 0, "");
  }

  Subscription denied(Instant now, String why) {
    return in(State.DENIED, now.plus(DENIED_WAIT), now, 0, why);
  }

  /** The hub could not be asked. */
  Subscription unanswered(String why) {
    return in(state, due, ends, tries, why);
  }

  private Subscription in(State other, Instant again, Instant end, int asked, String why) {
    return new Subscription(hub, topic, callback, secret, other, again, end, asked, why);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return state + " " + topic + " at " + hub;
  }
}
