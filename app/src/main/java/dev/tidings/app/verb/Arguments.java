package dev.tidings.app.verb;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How arguments are read, so that what is wrong with one is said in words. */
final class Arguments {

  private Arguments() {}

  /** A day such as 2026-01-31. */
  static final class Day implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "expected a day such as 2026-01-31 but was '" + text + "'");
      }
    }
  }

  /** How many of something, if any; up to a thousand. */
  static final class Count implements ITypeConverter<Integer> {

    private static final int MOST = 1_000;

    @Override
    public Integer convert(String text) {
      try {
        int number = Integer.parseInt(text);
        if (number >= 0 && number <= MOST) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw unexpected(text);
      }
      throw unexpected(text);
    }

    private static TypeConversionException unexpected(String text) {
      return new TypeConversionException("expected a number from 0 to 1000 but was '" + text + "'");
    }
  }

  /** A number of lines, at least one. */
  static final class Limit implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
      try {
        long number = Long.parseLong(text);
        if (number > 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw unexpected(text);
      }
      throw unexpected(text);
    }

    private static TypeConversionException unexpected(String text) {
      return new TypeConversionException("expected a number from 1 but was '" + text + "'");
    }
  }
}
