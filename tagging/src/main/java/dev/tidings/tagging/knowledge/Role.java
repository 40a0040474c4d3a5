package dev.tidings.tagging.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An office that a person holds or held. Written {@code office@of from/to}; all but the office may
 * be missing, a date may lack its day or month: {@code senator@USA 2013-01-03/2025}.
 *
 * @param of id of the entity, or alpha-3 code of the state, whose office it is
 * @param from first day; null if unknown
 * @param to last day; null if unknown or not over
 */
public record Role(
    String office, @Nullable String of, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether the person held it on that day, as far as is known. */
  public boolean heldOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether anything is known of when it was held. */
  public boolean dated() {
    return from != null || to != null;
  }

  /**
   * Reads a role as it is written in the file.
   *
   * @throws IllegalArgumentException with the reason, if it is no role
   */
  static Role parse(String written) {
    int slash = written.lastIndexOf('/');
    int space = slash < 0 ? -1 : written.lastIndexOf(' ', slash);
    String what = space < 0 ? written : written.substring(0, space);
    String from = space < 0 ? "" : written.substring(space + 1, slash);
    String to = space < 0 ? "" : written.substring(slash + 1);
    int at = what.lastIndexOf('@');
    String office = (at < 0 ? what : what.substring(0, at)).strip();
    String of = at < 0 ? "" : what.substring(at + 1).strip();
    if (office.isEmpty()) {
      throw new IllegalArgumentException("role '" + written + "' names no office");
    }
    return new Role(office, of.isEmpty() ? null : of, day(from, false), day(to, true));
  }

  private static @Nullable LocalDate day(String written, boolean last) {
    try {
      return switch (written.length()) {
        case 0 -> null;
        case 4 ->
            last ? Year.parse(written).atMonth(12).atEndOfMonth() : Year.parse(written).atDay(1);
        case 7 ->
            last ? YearMonth.parse(written).atEndOfMonth() : YearMonth.parse(written).atDay(1);
        default -> LocalDate.parse(written);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + written + "' is no date; write 2012, 2012-05 or 2012-05-07", e);
    }
  }
}
