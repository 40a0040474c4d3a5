package dev.tidings.tagging.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the full date a text opens with, conservatively: within its first 300 code points, on a
 * line that is hardly more than the date (a dateline or byline), or at the start of a line before a
 * dash or bracket. Understood are {@code 2026-05-14}, {@code 14 May 2026}, {@code May 14, 2026} and
 * their short months, with or without a weekday. Dates in digits with strokes are not: {@code
 * 5/6/2026} means two days.
 */
final class DateLine {

  private static final int OPENING = 300;

  /**
   * So many characters may a line have beside its date: "By A. Writer | Published ... 14:05 UTC".
   */
  private static final int MOST_BESIDE = 60;

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern[] FORMATS = {
    Pattern.compile("(?<![\\w-])" + YEAR + "-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])"),
    Pattern.compile("(?<!\\w)" + DAY + "\\s+" + MONTH + ",?\\s+" + YEAR + "(?!\\w)", FLAGS),
    Pattern.compile("(?<!\\w)" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "(?!\\w)", FLAGS),
  };

  private DateLine() {}

  static Optional<LocalDate> find(String text) {
    String opening = text.substring(0, text.offsetByCodePoints(0, shortest(text)));
    for (String line : opening.lines().toList()) {
      Optional<LocalDate> date = inLine(line);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static int shortest(String text) {
    int end = Math.min(text.length(), 2 * OPENING);
    return Math.min(OPENING, text.codePointCount(0, end));
  }

  private static Optional<LocalDate> inLine(String line) {
    for (Pattern format : FORMATS) {
      Matcher matcher = format.matcher(line);
      if (matcher.find() && (standsAlone(line, matcher) || opensDateline(line, matcher))) {
        return date(matcher);
      }
    }
    return Optional.empty();
  }

  /** The line is short and no sentence: it doesn't end with a full stop. */
  private static boolean standsAlone(String line, Matcher date) {
    String bare = line.strip();
    int beside = bare.length() - (date.end() - date.start());
    return beside <= MOST_BESIDE && !bare.endsWith(".") && !bare.endsWith("?");
  }

  /** {@code KABUL, May 14, 2026 (Agency) - }, {@code London, 14 May 2026 — }. */
  private static boolean opensDateline(String line, Matcher date) {
    String after = line.substring(date.end()).stripLeading();
    boolean parted = !after.isEmpty() && "(–—-:|/".indexOf(after.charAt(0)) >= 0;
    return parted && date.start() <= MOST_BESIDE / 2;
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month(matcher.group("month")),
              Integer.parseInt(matcher.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    return MONTHS.getOrDefault(written.substring(0, 3).toLowerCase(java.util.Locale.ROOT), 0);
  }
}
