package dev.tidings.tagging.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a person's name tells the person: no "Jr.", no middle initials. */
final class PersonName {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  /** Before a last name, these don't make it a name in full. */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "bin", "ben", "von", "van", "der", "den", "de", "la", "le", "da", "di");

  private PersonName() {}

  /** The parts without initials in the middle and without what follows the last name. */
  static List<String> core(List<String> parts) {
    int end = withoutSuffix(parts).size();
    List<String> core = new ArrayList<>(end);
    for (int i = 0; i < end; i++) {
      if (i == 0 || i == end - 1 || parts.get(i).length() > 1) {
        core.add(parts.get(i));
      }
    }
    return core;
  }

  /** The parts without what follows the last name. */
  static List<String> withoutSuffix(List<String> parts) {
    int end = parts.size();
    while (end > 1 && SUFFIXES.contains(parts.get(end - 1))) {
      end--;
    }
    return parts.subList(0, end);
  }

  /** Whether it may follow a last name: "Jr." and the like. */
  static boolean isSuffix(String part) {
    return SUFFIXES.contains(part);
  }

  /** Whether it is less than a name in full: a last name, a first name. */
  static boolean isPart(List<String> parts) {
    List<String> bare = withoutSuffix(parts);
    int first = 0;
    while (first < bare.size() - 1 && PARTICLES.contains(bare.get(first))) {
      first++;
    }
    return bare.size() - first < 2;
  }
}
