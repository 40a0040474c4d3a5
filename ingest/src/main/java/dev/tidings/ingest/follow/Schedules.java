package dev.tidings.ingest.follow;

import dev.tidings.ingest.fetch.Remembered;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.websub.Subscription;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import dev.tidings.schema.FetchMemory;
import dev.tidings.schema.HubStanding;
import dev.tidings.schema.HubSubscription;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and reads schedules, and what they hold. */
final class Schedules {
  private Schedules() {}

  /** Of a source that is to be looked at for the first time. */
  static FeedSchedule begun(ListedSource source, Instant now) {
    return FeedSchedule.newBuilder()
        .setLocation(source.location())
        .setNextFetch(millis(now))
        .setSkipHours(List.of())
        .setSkipDays(List.of())
        .setParts(Map.of())
        .build();
  }

  static Instant due(Optional<FeedSchedule> schedule) {
    return schedule
        .map(
            known ->
                known.getStanding() == FeedStanding.RETIRED ? Instant.MAX : known.getNextFetch())
        .orElse(Instant.MIN);
  }

  static Remembered remembered(Optional<FetchMemory> memory) {
    return memory
        .map(
            kept ->
                new Remembered(
                    kept.getAddress().flatMap(WebAddress::of),
                    kept.getEtag(),
                    kept.getLastModified(),
                    kept.getBodyHash(),
                    kept.getWholeSeen(),
                    kept.getProofs()))
        .orElse(Remembered.NOTHING);
  }

  static FetchMemory kept(Remembered memory) {
    return FetchMemory.newBuilder()
        .setAddress(memory.address().map(WebAddress::toString).orElse(null))
        .setEtag(memory.etag().orElse(null))
        .setLastModified(memory.lastModified().orElse(null))
        .setBodyHash(memory.bodyHash().orElse(null))
        .setWholeSeen(millis(memory.wholeSeen()))
        .setProofs(memory.proofs())
        .build();
  }

  /** Empty where an address in it cannot be read. */
  static Optional<Subscription> subscription(HubSubscription kept) {
    Optional<WebAddress> hub = WebAddress.of(kept.getHub());
    Optional<WebAddress> topic = WebAddress.of(kept.getTopic());
    Optional<WebAddress> callback = WebAddress.of(kept.getCallback());
    if (hub.isEmpty() || topic.isEmpty() || callback.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Subscription(
            hub.get(),
            topic.get(),
            callback.get(),
            kept.getSecret(),
            switch (kept.getStanding()) {
              case ASKED -> Subscription.State.ASKED;
              case ACTIVE -> Subscription.State.ACTIVE;
              case DENIED -> Subscription.State.DENIED;
            },
            kept.getDue(),
            kept.getEnds(),
            kept.getTries(),
            kept.getReason().orElse("")));
  }

  static HubSubscription kept(Subscription subscription) {
    return HubSubscription.newBuilder()
        .setHub(subscription.hub().toString())
        .setTopic(subscription.topic().toString())
        .setCallback(subscription.callback().toString())
        .setSecret(subscription.secret())
        .setStanding(
            switch (subscription.state()) {
              case WANTED, ASKED -> HubStanding.ASKED;
              case ACTIVE -> HubStanding.ACTIVE;
              case DENIED -> HubStanding.DENIED;
            })
        .setDue(millis(subscription.due()))
        .setEnds(millis(subscription.ends()))
        .setTries(subscription.tries())
        .setReason(subscription.reason().isEmpty() ? null : subscription.reason())
        .build();
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Avro keeps milliseconds. */
  static Instant millis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
