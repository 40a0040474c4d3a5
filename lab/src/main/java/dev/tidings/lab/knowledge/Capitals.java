package dev.tidings.lab.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ordinary letters for names of organisations that a source writes in capitals. */
final class Capitals {

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "in", "on", "to", "de", "la", "del", "des", "du", "et", "al");

  private Capitals() {}

  static String restore(String written) {
    List<String> words = new ArrayList<>();
    for (String word : written.strip().split("[_ ]+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (word.isEmpty()) {
        continue;
      }
      boolean initials = !lower.matches(".*[aeiouy].*") && lower.length() <= 5;
      if (!words.isEmpty() && SMALL.contains(lower)) {
        words.add(lower);
      } else {
        words.add(initials ? word : PersonName.capitalised(lower));
      }
    }
    return String.join(" ", words);
  }
}
