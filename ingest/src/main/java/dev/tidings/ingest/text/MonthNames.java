package dev.tidings.ingest.text;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of months, long and short, in English and in the languages that CLDR (in the JDK) has them
 * for and that feeds are written in. A name that is one month here and another there, as {@code
 * listopad} is in Polish and Croatian, is none; English comes before all others.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "sl", "hr",
          "sr", "ro", "hu", "el", "ru", "uk", "bg", "tr", "et", "lv", "lt", "ca", "id", "vi");

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** The month from 1, by its name without dots, whatever its case. */
  static Optional<Integer> month(String name) {
    return Optional.ofNullable(MONTHS.get(key(name)));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      for (String[] names : List.of(symbols.getMonths(), symbols.getShortMonths())) {
        for (int i = 0; i < 12; i++) {
          Integer other = months.putIfAbsent(key(names[i]), i + 1);
          if (other != null && other != i + 1) {
            doubtful.add(key(names[i]));
          }
        }
      }
    }
    months.keySet().removeAll(doubtful);
    DateFormatSymbols english = DateFormatSymbols.getInstance(Locale.ENGLISH);
    Stream.of(english.getMonths(), english.getShortMonths())
        .forEach(
            names -> {
              for (int i = 0; i < 12; i++) {
                months.put(key(names[i]), i + 1);
              }
            });
    months.put("sept", 9);
    Arrays.asList("", " ").forEach(months::remove);
    return Map.copyOf(months);
  }

  private static String key(String name) {
    return name.replace(".", "").strip().toLowerCase(Locale.ROOT);
  }
}
