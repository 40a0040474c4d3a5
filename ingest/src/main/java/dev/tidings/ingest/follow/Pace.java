package dev.tidings.ingest.follow;

import dev.tidings.ingest.feed.FeedPace;
import dev.tidings.ingest.fetch.Trail;
import dev.tidings.ingest.fetch.cadence.Cadence;
import dev.tidings.ingest.fetch.cadence.CadenceSettings;
import dev.tidings.ingest.fetch.cadence.Rhythm;
import dev.tidings.ingest.fetch.cadence.Visited;
import dev.tidings.ingest.fetch.cadence.Wishes;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedStanding;
import dev.tidings.schema.HubSubscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Keeps a source's rhythm in its schedule. When to ask is {@link Cadence}'s decision. */
final class Pace {
  private final Visit visit;
  private final Cadence cadence;
  private final CadenceSettings settings;
  private final RandomGenerator random;

  Pace(Visit visit, CadenceSettings settings, RandomGenerator random) {
    this.visit = visit;
    this.settings =
        visit.source.cadence().map(fixed -> settings.between(fixed, fixed)).orElse(settings);
    this.cadence = new Cadence(this.settings);
    this.random = random;
  }

  /** After an answer that was read, or that told us that nothing is new. */
  void answered(
      FeedSchedule.Builder schedule, Visited visited, Optional<Duration> maxAge, Instant now) {
    schedule.setError(null);
    FeedSchedule before = asIs(schedule);
    Wishes wishes = wishes(before, maxAge);
    Optional<HubSubscription> hub = before.getSubscription().map(it -> HubTrust.after(it, visit));
    hub.ifPresent(schedule::setSubscription);
    Optional<Duration> patience = hub.flatMap(it -> HubTrust.patience(it, now));
    if (hub.filter(HubSubscription::getOwed).isPresent()) {
      keep(schedule, cadence.soon(rhythm(before), wishes, now, random.nextDouble()));
    } else if (patience.isPresent() && visit.source.cadence().isEmpty()) {
      Wishes seldom = wishes.atLeast(patience.get());
      keep(schedule, cadence.asWished(rhythm(before), seldom, now, random.nextDouble()));
    } else {
      keep(schedule, cadence.after(rhythm(before), visited, wishes, now, random.nextDouble()));
    }
  }

  /** After a failure. */
  void failed(FeedSchedule.Builder schedule, Failure failure, Instant now) {
    schedule.setError(failure.reason());
    Wishes wishes = wishes(asIs(schedule), Optional.empty());
    keep(
        schedule,
        cadence.after(
            rhythm(asIs(schedule)), new Visited.Failed(failure), wishes, now, random.nextDouble()));
  }

  /** Unlike a builder, a record tells what is absent. */
  private static FeedSchedule asIs(FeedSchedule.Builder schedule) {
    return FeedSchedule.newBuilder(schedule).build();
  }

  private Rhythm rhythm(FeedSchedule schedule) {
    Duration interval =
        schedule.getInterval() == 0 ? settings.first() : Duration.ofMillis(schedule.getInterval());
    return new Rhythm(
        switch (schedule.getStanding()) {
          case ACTIVE -> Rhythm.State.ACTIVE;
          case PARKED -> Rhythm.State.PARKED;
          case RETIRED -> Rhythm.State.RETIRED;
        },
        interval,
        schedule.getLastSuccess(),
        Habit.lastNews(schedule),
        schedule.getFailures(),
        schedule.getFailingSince(),
        Optional.of(schedule.getNextFetch()),
        Optional.empty());
  }

  private void keep(FeedSchedule.Builder schedule, Rhythm rhythm) {
    schedule
        .setStanding(
            switch (rhythm.state()) {
              case ACTIVE -> FeedStanding.ACTIVE;
              case PARKED -> FeedStanding.PARKED;
              case RETIRED -> FeedStanding.RETIRED;
            })
        .setInterval(rhythm.interval().toMillis())
        .setLastSuccess(rhythm.lastRead().map(Schedules::millis).orElse(null))
        .setFailures(rhythm.failures())
        .setFailingSince(rhythm.failingSince().map(Schedules::millis).orElse(null));
    rhythm.next().map(Schedules::millis).ifPresent(schedule::setNextFetch);
    rhythm
        .notice()
        .ifPresent(notice -> visit.warn(visit.source.id(), notice, "see: tidings feeds"));
  }

  private Wishes wishes(FeedSchedule schedule, Optional<Duration> maxAge) {
    if (visit.source.cadence().isPresent()) {
      return Wishes.NONE;
    }
    return new Wishes(
        schedule.getTtl().map(Duration::ofMillis),
        maxAge,
        Set.copyOf(schedule.getSkipHours()),
        schedule.getSkipDays().stream().map(DayOfWeek::of).collect(Collectors.toSet()));
  }

  /** What the feed itself wishes. */
  static void wished(FeedSchedule.Builder schedule, FeedPace pace) {
    schedule
        .setTtl(pace.ttl().map(Duration::toMillis).orElse(null))
        .setSkipHours(pace.skipHours().stream().sorted().toList())
        .setSkipDays(pace.skipDays().stream().sorted().map(DayOfWeek::getValue).toList());
  }

  /** Where it has moved to, if for good. */
  static void moved(FeedSchedule.Builder schedule, Trail trail) {
    String lasting = trail.lasting().toString();
    if (!lasting.equals(trail.asked().toString())) {
      schedule.setMovedTo(lasting.equals(schedule.getLocation()) ? null : lasting);
    }
  }
}
