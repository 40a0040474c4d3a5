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
     * Answer 200: the hub has told us that it will not deliver.
     *
     * @param subscription as it stands now
     * @param reason the hub's; may be blank
     */
    record Denied(Subscription subscription, String reason) implements Verdict {}

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
    String challenge = query.getOrDefault("hub.challenge", "");
    String mode = query.getOrDefault("hub.mode", "");
    if (mode.equals("denied")) {
      return denied(query, subscription, now);
    }
    if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
      return new Verdict.Refuse("it has no challenge of sensible length");
    }
    return switch (mode) {
      case "subscribe" -> subscribed(challenge, lease(query), subscription, now);
      case "unsubscribe" -> unsubscribed(challenge, subscription, now);
      default -> new Verdict.Refuse("it is neither about subscribing nor about leaving");
    };
  }

  private static Verdict denied(Map<String, String> query, Subscription mine, Instant now) {
    return mine.state() == State.ASKED || mine.state() == State.ACTIVE
        ? new Verdict.Denied(mine.denied(now), query.getOrDefault("hub.reason", ""))
        : new Verdict.Refuse("we have not asked");
  }

  private static Verdict subscribed(
      String challenge, Optional<Duration> lease, Subscription mine, Instant now) {
    return switch (mine.state()) {
      case ASKED, ACTIVE ->
          lease
              .<Verdict>map(time -> new Verdict.Confirm(challenge, mine.active(now, time)))
              .orElseGet(() -> new Verdict.Refuse("it does not say for how long"));
      case WANTED, DENIED, LEAVING, ENDED -> new Verdict.Refuse("we have not asked");
    };
  }

  private static Verdict unsubscribed(String challenge, Subscription mine, Instant now) {
    return mine.state() == State.LEAVING
        ? new Verdict.Confirm(challenge, mine.ended(now))
        : new Verdict.Refuse("we do not want to leave");
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
