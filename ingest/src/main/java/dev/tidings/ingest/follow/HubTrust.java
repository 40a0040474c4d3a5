package dev.tidings.ingest.follow;

import dev.tidings.schema.HubSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a hub's word makes asking needless. A hub that has told of the latest news is believed to
 * tell of the next, and its source is asked seldom; one that missed some is not, until it has told
 * again. One that told of news before they were there is believed, and the source soon asked again.
 */
final class HubTrust {
  /** Between two visits to a source whose hub is believed. */
  static final Duration SELDOM = Duration.ofHours(6);

  private HubTrust() {}

  /** After a visit that read the feed. */
  static HubSubscription after(HubSubscription before, Visit visit) {
    boolean news = visit.found > 0 || visit.changed > 0;
    if (visit.pushed) {
      return with(before, before.getDelivers() || news, /* owed= */ !news);
    }
    if (before.getOwed()) {
      return with(before, before.getDelivers() || news, /* owed= */ false);
    }
    return with(before, before.getDelivers() && visit.found == 0, /* owed= */ false);
  }

  private static HubSubscription with(HubSubscription before, boolean delivers, boolean owed) {
    return HubSubscription.newBuilder(before).setDelivers(delivers).setOwed(owed).build();
  }

  /** How long asking may wait: seldom, but no longer than deliveries last. Empty: not at all. */
  static Optional<Duration> patience(HubSubscription hub, Instant now) {
    return hub.getDelivers() && !hub.getOwed() && hub.getEnds().isAfter(now)
        ? Optional.of(min(SELDOM, Duration.between(now, hub.getEnds())))
        : Optional.empty();
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
