package dev.tidings.tagging.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persons a document names in full, so that a part of a name can mean the one named last.
 * "Christopher Wray" and "Christopher A. Wray" are one.
 */
final class People {
  /** Looking at all bearers of a name could take more than linear time. */
  private static final int MOST_BEARERS = 12;

  private final Map<String, List<Name>> byLast = new HashMap<>();
  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Map<String, List<Name>> byMiddle = new HashMap<>();
  private final Map<Name, Integer> lastNamed = new HashMap<>();
  private int clock;

  People(Names names) {
    for (Name name : names.all()) {
      if (name.person() && !isPart(name)) {
        Name same = sameIn(byLast.getOrDefault(last(name), List.of()), name);
        if (same != null) {
          name.standsFor(same);
        }
        List<String> parts = core(name);
        put(byLast, parts.get(parts.size() - 1), name);
        put(byFirst, parts.get(0), name);
        parts.subList(1, parts.size() - 1).forEach(part -> put(byMiddle, part, name));
      }
    }
  }

  /** The parts of the name without "Jr." and the like. */
  private static List<String> core(Name name) {
    return PersonName.withoutSuffix(name.parts());
  }

  /** Whether it is less than a name in full. */
  static boolean isPart(Name name) {
    return PersonName.isPart(name.parts());
  }

  private static String last(Name name) {
    List<String> parts = core(name);
    return parts.get(parts.size() - 1);
  }

  private static void put(Map<String, List<Name>> map, String part, Name name) {
    List<Name> bearers = map.computeIfAbsent(part, key -> new ArrayList<>(2));
    if (bearers.size() < MOST_BEARERS) {
      bearers.add(name);
    }
  }

  private static @Nullable Name sameIn(List<Name> bearers, Name name) {
    for (Name other : bearers) {
      if (same(core(other), core(name))) {
        return other;
      }
    }
    return null;
  }

  /** Whether the first names agree: the shorter's stand in the longer's, an initial for any. */
  private static boolean same(List<String> one, List<String> other) {
    List<String> shorter = one.size() < other.size() ? one : other;
    List<String> longer = shorter == one ? other : one;
    if (!agree(shorter.get(0), longer.get(0))) {
      return false;
    }
    int at = 1;
    for (String part : shorter.subList(1, shorter.size())) {
      while (at < longer.size() && !agree(part, longer.get(at))) {
        at++;
      }
      if (at++ >= longer.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return one.equals(other)
        || (initial && !one.isEmpty() && !other.isEmpty() && one.charAt(0) == other.charAt(0));
  }

  /** Takes note of where a person is named in full. */
  void named(Name full) {
    lastNamed.put(full.full(), ++clock);
  }

  /** Whether the person has been named in full by now. */
  boolean isNamed(@Nullable Name full) {
    return full != null && lastNamed.containsKey(full.full());
  }

  /** Whether anybody named in full bears the name as the last one. */
  boolean hasLast(String last) {
    return byLast.containsKey(last);
  }

  /**
   * The person named in full whom a part of a name means here: who was named last, else who is
   * named later in the document, or null.
   */
  @Nullable Name bearer(Name part) {
    Name bearer = latest(byLast.get(last(part)), part, true);
    if (bearer == null) {
      bearer = latest(byFirst.get(part.parts().get(0)), part, false);
    }
    return bearer == null ? latest(byMiddle.get(part.words()), part, false) : bearer;
  }

  private @Nullable Name latest(@Nullable List<Name> bearers, Name part, boolean atEnd) {
    if (bearers == null) {
      return null;
    }
    Name best = null;
    int bestTime = -1;
    for (Name bearer : bearers) {
      int time = lastNamed.getOrDefault(bearer.full(), 0);
      if (time > bestTime && holds(core(bearer), core(part), atEnd)) {
        best = bearer;
        bestTime = time;
      }
    }
    return best == null ? null : best.full();
  }

  private static boolean holds(List<String> full, List<String> part, boolean atEnd) {
    if (part.size() >= full.size()) {
      return false;
    }
    int from = full.size() - part.size();
    return atEnd ? full.subList(from, full.size()).equals(part) : full.containsAll(part);
  }
}
