package dev.tidings.ingest.fetch.websub;

import dev.tidings.ingest.fetch.websub.Subscription.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What to answer a hub that asks back (WebSub, section 5.3). It is a stranger's word that somebody
 * wants to subscribe: only what we have asked for is confirmed.
 */
public final class Callback {
  private static final int LONGEST_CHALLENGE = 4096;
  private static final int LONGEST_REASON = 200;

  private Callback() {}

  /** What to do. */
  public sealed interface Verdict {

    /**
     * Answer 200 and the challenge, as {@code text/plain}.
     *
     * @param subscription as it stands now
     */
    record Confirm(String challenge, Subscription subscription) implements Verdict {}

    /**
     * Answer 200: the hub has told us that it will not deliver, and perhaps why.
     *
     * @param subscription as it stands now
     */
    record Denied(Subscription subscription) implements Verdict {}

    /** Answer 404; nothing has changed. */
    record Refuse(String reason) implements Verdict {}
  }

  /**
   * Decides on a GET at a callback.
   *
   * @param query its parameters, decoded
   * @param subscription the one whose callback it is
   */
  public static Verdict verify(Map<String, String> query, Subscription subscription, Instant now) {
    String topic = query.getOrDefault("hub.topic", "");
    if (!topic.equals(subscription.topic().toString())) {
      return new Verdict.Refuse("it is about another topic");
    }
    return switch (query.getOrDefault("hub.mode", "")) {
      case "denied" -> denied(query, subscription, now);
      case "subscribe" -> subscribed(query, subscription, now);
      case "unsubscribe" -> new Verdict.Refuse("we do not want to leave");
      default -> new Verdict.Refuse("it is no question of a hub");
    };
  }

  private static Verdict denied(Map<String, String> query, Subscription mine, Instant now) {
    return isAskedFor(mine)
        ? new Verdict.Denied(mine.denied(now, shown(query.getOrDefault("hub.reason", ""))))
        : new Verdict.Refuse("we have not asked");
  }

  /** A stranger's words, on one line and of sensible length. */
  private static String shown(String reason) {
    String line = reason.replaceAll("\\p{C}+", " ").strip();
    String most = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    return most.isEmpty() ? "it does not say why" : most;
  }

  private static Verdict subscribed(Map<String, String> query, Subscription mine, Instant now) {
    String challenge = query.getOrDefault("hub.challenge", "");
    if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
      return new Verdict.Refuse("it has no challenge of sensible length");
    }
    Optional<Duration> lease = lease(query);
    if (lease.isEmpty()) {
      return new Verdict.Refuse("it does not say for how long");
    }
    return isAskedFor(mine)
        ? new Verdict.Confirm(challenge, mine.active(now, lease.get()))
        : new Verdict.Refuse("we have not asked");
  }

  private static boolean isAskedFor(Subscription mine) {
    return mine.state() == State.ASKED || mine.state() == State.ACTIVE;
  }

  /** Hubs of the old protocol leave it out: for good, which is as long as we will have it. */
  private static Optional<Duration> lease(Map<String, String> query) {
    String stated = query.getOrDefault("hub.lease_seconds", "");
    if (stated.isEmpty()) {
      return Optional.of(Subscription.LONGEST_LEASE);
    }
    return stated.matches("[1-9]\\d{0,17}")
        ? Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(stated), Integer.MAX_VALUE)))
        : Optional.empty();
  }
}
