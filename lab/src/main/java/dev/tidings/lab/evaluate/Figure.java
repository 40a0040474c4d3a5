package dev.tidings.lab.evaluate;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param id by which floors and peers call it, such as {@code names.wikigold}
 * @param label how a reader calls it
 * @param value in the unit; a share is 0 to 1
 * @param note what it is made of, such as counts; may be empty
 */
public record Figure(String id, String label, double value, Unit unit, String note) {
  /** What a value means, and which way is better. */
  public enum Unit {
    /** A share of all, 0 to 1; more is better. */
    SHARE,
    /** A relative error; less is better. */
    ERROR,
    /** How much there is of something; neither way is better. */
    AMOUNT,
    MILLISECONDS,
    MEGABYTES,
    PER_SECOND
  }

  public static Figure share(String id, String label, double value, String note) {
    return new Figure(id, label, value, Unit.SHARE, note);
  }

  /** The value as people write it; shares in percent. */
  public String written() {
    return write(value, unit);
  }

  static String write(double value, Unit unit) {
    return switch (unit) {
      case SHARE, ERROR -> String.format(Locale.ROOT, "%.1f", 100 * value);
      case AMOUNT -> String.format(Locale.ROOT, "%,.0f", value);
      case MILLISECONDS -> String.format(Locale.ROOT, "%,.0f ms", value);
      case MEGABYTES -> String.format(Locale.ROOT, "%,.0f MB", value);
      case PER_SECOND -> String.format(Locale.ROOT, "%,.0f/s", value);
    };
  }
}
