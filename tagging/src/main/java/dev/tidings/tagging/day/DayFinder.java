package dev.tidings.tagging.day;

import dev.tidings.tagging.DaySource;
import dev.tidings.tagging.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day a document counts for: the publication time it states, else a date line in its body
 * or title that is no later than the day after it was retrieved, else the day it was retrieved.
 * Days before 1900 and after 9999 are no publication days.
 */
public final class DayFinder {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Instant FIRST = EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private DayFinder() {}

  /** A day and where it comes from. */
  public record Found(LocalDate day, DaySource source) {}

  public static Found find(Document document) {
    Instant published = document.publishedAt();
    if (published != null && !published.isBefore(FIRST) && !published.isAfter(LAST)) {
      return new Found(day(published), DaySource.PUBLISHED);
    }
    LocalDate retrieved = day(document.retrievedAt());
    LocalDate stated = inText(document, retrieved.plusDays(1));
    return stated == null
        ? new Found(retrieved, DaySource.RETRIEVED)
        : new Found(stated, DaySource.IN_TEXT);
  }

  private static @Nullable LocalDate inText(Document document, LocalDate latest) {
    return DateLine.find(document.body())
        .or(() -> DateLine.find(document.title()))
        .filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(latest))
        .orElse(null);
  }

  /** Times beyond the calendar count as its ends. */
  private static LocalDate day(Instant time) {
    Instant shown = time.isBefore(FIRST) ? FIRST : time;
    return (shown.isAfter(LAST) ? LAST : shown).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
