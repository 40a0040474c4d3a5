package dev.tidings.ingest.sourcelist;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times between two looks, as people write them: {@code 90s}, {@code 15m}, {@code 6h}, {@code 1d}.
 */
final class Cadence {
  /** In days. */
  private static final int LONGEST = 365;

  private static final Pattern SPELLING = Pattern.compile("(\\d{1,6})\\s*([smhd])");

  private Cadence() {}

  /** From a second to a year; empty if it is not so written. */
  static Optional<Duration> parse(String text) {
    Matcher parts = SPELLING.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(parts.group(1));
    Duration cadence =
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    boolean sensible = number > 0 && cadence.compareTo(Duration.ofDays(LONGEST)) <= 0;
    return sensible ? Optional.of(cadence) : Optional.empty();
  }

  /** In the largest unit that it is a whole number of. */
  static String spell(Duration cadence) {
    long seconds = cadence.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
