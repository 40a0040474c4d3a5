package dev.tidings.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with the month's name in them: RFC 822 and 1123 with the bad habits of feeds (a wrong or
 * foreign weekday, two-digit years, hyphens for spaces, months written out, seconds or zone left
 * out), C's {@code asctime}, and dates as people write them. A two-digit year is 2000..2049 or
 * 1950..1999, as in RFC 2822. Hour 24 is the next midnight; second 60 is second 59.
 */
final class DateInWords {
  private static final String MONTH = "(?<month>\\p{L}[\\p{L}\\p{M}]{2,12})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?";
  private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
  private static final String TIME =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{1,2})(?:[:.](?<second>\\d{1,2})(?:[.,]\\d+)?)?"
          + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";
  private static final String WEEKDAY =
      "(?:\\p{L}[\\p{L}\\p{M}]*\\.?\\s*,\\s*|\\p{L}{2,12}\\.?\\s+)?";
  private static final String GAP = "[\\s,./-]*(?:de\\s+)?";
  private static final String REST =
      "(?:(?:\\s*,\\s*|\\s+|[T-])(?:at\\s+|um\\s+|à\\s+)?" + TIME + ")?\\s*(?<zone>.{0,40})";

  private static final Pattern DAY_FIRST =
      Pattern.compile(WEEKDAY + DAY + GAP + MONTH + GAP + YEAR + REST);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(WEEKDAY + MONTH + "[\\s-]*" + DAY + "\\s*,?[\\s-]*(?<year>\\d{4})" + REST);
  private static final Pattern ASCTIME =
      Pattern.compile(
          WEEKDAY
              + MONTH
              + "\\s+"
              + DAY
              + ",?\\s+"
              + TIME
              + "\\s*(?<zone>.{0,40}?)\\s*(?<year>\\d{4})");

  private DateInWords() {}

  /** The moment; empty if the text, tidied to one line, is no such date. */
  static Optional<LocalMoment> parse(String line) {
    for (Pattern form : new Pattern[] {DAY_FIRST, ASCTIME, MONTH_FIRST}) {
      Matcher date = form.matcher(line);
      if (date.matches()) {
        Optional<LocalMoment> moment =
            MonthNames.month(date.group("month")).flatMap(month -> moment(date, month));
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalMoment> moment(Matcher date, int month) {
    try {
      LocalDate day =
          LocalDate.of(year(date.group("year")), month, Integer.parseInt(date.group("day")));
      String zone = date.group("zone");
      return Optional.of(
          new LocalMoment(
              day.atStartOfDay().plusSeconds(secondOfDay(date)),
              zone.isBlank() ? ZoneOffset.UTC : ZoneNames.zone(zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String stated) {
    int year = Integer.parseInt(stated);
    return stated.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static long secondOfDay(Matcher date) {
    if (date.group("hour") == null) {
      return 0;
    }
    int hour = hour(Integer.parseInt(date.group("hour")), date.group("half"));
    int minute = Integer.parseInt(date.group("minute"));
    String stated = date.group("second");
    int second = stated == null ? 0 : Integer.parseInt(stated);
    if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0)) {
      throw new DateTimeException("there is no such time of day");
    }
    return hour * 3600L + minute * 60L + Math.min(second, 59);
  }

  private static int hour(int stated, String half) {
    if (half == null) {
      return stated;
    }
    boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
    return stated % 12 + (afternoon ? 12 : 0);
  }

  /** A time somewhere. */
  record LocalMoment(LocalDateTime time, ZoneId zone) {}
}
