package dev.tidings.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as documents state them: ISO 8601 (extended and basic, with a {@code T} or a space, with or
 * without seconds, fraction and zone; ordinal and week dates), dates {@link DateInWords}, and Unix
 * time in seconds or milliseconds. Without a zone, or in one that is not known, it is UTC; without
 * a time it is midnight. Years outside 1500..2100 are refused, as are forms that could mean two
 * days ({@code 3/4/2020}) or that name no day.
 */
public final class StatedDate {
  /** In characters. */
  private static final int LONGEST = 200;

  private static final Pattern ZONE_WORD = Pattern.compile("(?<=[\\d ])([A-Z]{2,4})$");
  private static final Pattern UNIX = Pattern.compile("\\d{9,10}|\\d{12,13}");
  private static final String OFFSET = "[ ][XXXXX][XXXX][XXX][XX][X]['['VV']']";

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          iso("uuuu-MM-dd['T'][' ']HH:mm[:ss]"),
          iso("uuuuMMdd'T'HHmm[ss]"),
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ENGLISH),
          iso("uuuu/M/d['T'][' ']HH:mm[:ss]"),
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.ISO_ORDINAL_DATE,
          DateTimeFormatter.ISO_WEEK_DATE);

  private StatedDate() {}

  /** The moment, to the millisecond; empty if the text is not such a date. */
  public static Optional<Instant> parse(String stated) {
    if (stated.length() > LONGEST) {
      return Optional.empty();
    }
    String text = PlainText.line(stated);
    if (UNIX.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return sensible(
          text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }
    String plain =
        ZONE_WORD.matcher(text).replaceFirst(word -> ZoneNames.zone(word.group(1)).toString());
    for (DateTimeFormatter form : FORMS) {
      Optional<Instant> moment = tryForm(form, plain);
      if (moment.isPresent()) {
        return moment.flatMap(StatedDate::sensible);
      }
    }
    return DateInWords.parse(text)
        .map(moment -> moment.time().atZone(moment.zone()).toInstant())
        .flatMap(StatedDate::sensible);
  }

  private static Optional<Instant> tryForm(DateTimeFormatter form, String text) {
    try {
      TemporalAccessor parsed = form.parseBest(text, LocalDateTime::from, LocalDate::from);
      ZoneId zone = form.parse(text).query(TemporalQueries.zone());
      LocalDateTime local =
          parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
      return Optional.of(local.atZone(zone == null ? ZoneOffset.UTC : zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> sensible(Instant moment) {
    int year = moment.atZone(ZoneOffset.UTC).getYear();
    return Optional.of(moment.truncatedTo(ChronoUnit.MILLIS))
        .filter(any -> year >= 1500 && year <= 2100);
  }

  private static DateTimeFormatter iso(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
        .optionalEnd()
        .appendPattern(OFFSET)
        .toFormatter(Locale.ENGLISH);
  }
}
