package dev.tidings.ingest.follow;

import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.websub.Hub;
import dev.tidings.ingest.fetch.websub.Subscription;
import dev.tidings.ingest.fetch.websub.Subscriptions;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import dev.tidings.schema.HubStanding;
import dev.tidings.schema.HubSubscription;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sources subscribed at the hubs that their feeds name. What stands is in {@link
 * Subscriptions} and, at the end of each visit, in the source's schedule.
 */
public final class Subscriber {
  private final Hub hub;
  private final Subscriptions subscriptions;
  private final @Nullable WebAddress callbacks;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * A subscriber.
   *
   * @param callbacks where hubs reach this process; empty: they don't, and no hub is asked
   * @param random a {@link java.security.SecureRandom}, but in tests
   */
  public Subscriber(
      Hub hub,
      Subscriptions subscriptions,
      Optional<WebAddress> callbacks,
      Clock clock,
      RandomGenerator random) {
    this.hub = hub;
    this.subscriptions = subscriptions;
    this.callbacks = callbacks.orElse(null);
    this.clock = clock;
    this.random = random;
  }

  /** Begins a visit: takes in what the hub has told since the last one. */
  FeedSchedule begin(Visit visit, FeedSchedule schedule) {
    visit.pushed = subscriptions.takePush(visit.source.id());
    return noted(visit, schedule);
  }

  /** Ends a visit: asks the hub where that is due. */
  FeedSchedule end(Visit visit, FeedSchedule schedule) throws InterruptedException {
    String source = visit.source.id();
    Optional<WebAddress> named = schedule.getHub().flatMap(WebAddress::of);
    Optional<WebAddress> topic = schedule.getTopic().flatMap(WebAddress::of);
    if (callbacks == null
        || named.isEmpty()
        || topic.isEmpty()
        || schedule.getStanding() == FeedStanding.RETIRED) {
      subscriptions.forget(source);
      return noted(visit, schedule);
    }
    Instant now = clock.instant();
    WebAddress place = callbacks;
    Subscription standing =
        subscriptions
            .of(source)
            .filter(it -> it.isFor(named.get(), topic.get(), place))
            .orElseGet(() -> Subscription.wanted(named.get(), topic.get(), place, random, now));
    if (standing.isDue(now) && schedule.getStanding() == FeedStanding.ACTIVE) {
      ask(visit, standing.asked(now));
    }
    return noted(visit, schedule);
  }

  private void ask(Visit visit, Subscription asked) throws InterruptedException {
    subscriptions.keep(visit.source.id(), asked);
    Optional<Failure> failure = hub.subscribe(asked);
    if (failure.isPresent()) {
      String reason = failure.get().reason();
      subscriptions.unanswered(visit.source.id(), asked, reason);
      if (asked.tries() == 1) {
        warn(visit, "its hub " + asked.hub() + " cannot be asked for its news: " + reason);
      }
    }
  }

  /** The schedule with the subscription as it stands. */
  private FeedSchedule noted(Visit visit, FeedSchedule schedule) {
    Optional<HubSubscription> before = schedule.getSubscription();
    Optional<HubSubscription> after =
        subscriptions.of(visit.source.id()).map(it -> noted(it, before));
    boolean denied = after.filter(it -> it.getStanding() == HubStanding.DENIED).isPresent();
    if (denied && before.filter(it -> it.getStanding() == HubStanding.DENIED).isEmpty()) {
      warn(
          visit,
          "its hub %s will not deliver: %s"
              .formatted(after.get().getHub(), after.get().getReason().orElse("")));
    }
    return FeedSchedule.newBuilder(schedule).setSubscription(after.orElse(null)).build();
  }

  private static HubSubscription noted(Subscription standing, Optional<HubSubscription> before) {
    HubSubscription kept = Schedules.kept(standing);
    return before
        .filter(it -> it.getCallback().equals(kept.getCallback()))
        .map(
            it ->
                HubSubscription.newBuilder(kept)
                    .setDelivers(it.getDelivers())
                    .setOwed(it.getOwed())
                    .build())
        .orElse(kept);
  }

  private static void warn(Visit visit, String reason) {
    visit.warn(visit.source.id(), reason, "nothing: it is asked as often as if it had no hub");
  }
}
