package dev.tidings.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often a channel wishes to be asked: {@code ttl}, {@code skipHours}, {@code skipDays}, sy. */
final class PaceReader {
  private static final int DAYS_A_YEAR = 365;
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(DAYS_A_YEAR));

  private PaceReader() {}

  static FeedPace read(FeedNode channel) {
    return new FeedPace(ttl(channel).or(() -> period(channel)), hours(channel), days(channel));
  }

  private static Optional<Duration> ttl(FeedNode channel) {
    return channel
        .firstText(Vocabulary.PLAIN, "ttl")
        .flatMap(PaceReader::number)
        .filter(minutes -> minutes > 0)
        .map(Duration::ofMinutes);
  }

  private static Optional<Duration> period(FeedNode channel) {
    long times =
        channel
            .firstText(Vocabulary.SYNDICATION, "updatefrequency")
            .flatMap(PaceReader::number)
            .filter(number -> number > 0)
            .orElse(1L);
    return channel
        .firstText(Vocabulary.SYNDICATION, "updateperiod")
        .map(period -> PERIODS.get(period.toLowerCase(Locale.ROOT)))
        .map(period -> period.dividedBy(times));
  }

  /** RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23: 24 is midnight, that is, 0. */
  private static Set<Integer> hours(FeedNode channel) {
    return entries(channel, "skiphours", "hour")
        .flatMap(hour -> number(hour).stream())
        .filter(hour -> hour >= 0 && hour <= 24)
        .map(hour -> (int) (hour % 24))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<DayOfWeek> days(FeedNode channel) {
    return entries(channel, "skipdays", "day")
        .map(name -> name.toUpperCase(Locale.ROOT))
        .flatMap(name -> Stream.of(DayOfWeek.values()).filter(day -> day.name().equals(name)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> entries(FeedNode channel, String list, String entry) {
    return channel
        .children(Vocabulary.PLAIN, list)
        .flatMap(skipped -> skipped.children(Vocabulary.PLAIN, entry))
        .map(FeedNode::text);
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
