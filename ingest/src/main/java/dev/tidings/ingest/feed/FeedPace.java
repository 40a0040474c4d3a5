package dev.tidings.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How often a feed wishes to be asked.
 *
 * @param ttl RSS's {@code ttl}, or the period of the syndication module ({@code sy:updatePeriod})
 * @param skipHours hours of the day, 0 to 23, in UTC, without news
 * @param skipDays days without news
 */
public record FeedPace(Optional<Duration> ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
  static final FeedPace NONE = new FeedPace(Optional.empty(), Set.of(), Set.of());

  public FeedPace {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
