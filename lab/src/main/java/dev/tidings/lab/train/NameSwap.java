package dev.tidings.lab.train;

import dev.tidings.lab.train.MarkedText.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Puts other names of the same type in the place of a text's names, the same one for all mentions
 * of one, so that a model learns from what stands around names.
 */
final class NameSwap {
  private static final double SWAPPED = 0.7;
  private static final double MADE_UP = 0.3;
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private final List<List<String>> pools;

  /**
   * @param pools names to choose from, by type
   */
  NameSwap(List<List<String>> pools) {
    this.pools = pools;
  }

  MarkedText swap(MarkedText text, Random random) {
    Map<String, String> words = new HashMap<>();
    return Variants.both(
        text,
        (title, marks) -> swap(title, marks, words, random),
        (body, marks) -> swap(body, marks, words, random));
  }

  private Rewriting swap(String text, List<Mark> marks, Map<String, String> chosen, Random random) {
    var rewriting = new Rewriting(text);
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::begin));
    int at = 0;
    for (Mark mark : sorted) {
      while (at < mark.begin()) {
        rewriting.keep(at++);
      }
      String name = text.substring(mark.begin(), mark.end());
      if (mark.type() == Mark.OTHER
          || mark.type() >= pools.size()
          || pools.get(mark.type()).isEmpty()) {
        while (at < mark.end()) {
          rewriting.keep(at++);
        }
      } else {
        rewriting.put(mark.begin(), mark.end(), other(name, mark.type(), chosen, random));
        at = mark.end();
      }
    }
    while (at < text.length()) {
      rewriting.keep(at++);
    }
    return rewriting;
  }

  private String other(String name, int type, Map<String, String> chosen, Random random) {
    String known = chosen.get(type + name);
    if (known != null) {
      return known;
    }
    String other = name;
    if (random.nextDouble() < SWAPPED && !name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
      other = pick(name, type, random);
      if (random.nextDouble() < MADE_UP) {
        other = madeUp(other, random);
      }
    }
    chosen.put(type + name, other);
    if (type == 0) {
      String[] from = name.split(" ", -1);
      String[] to = other.split(" ", -1);
      chosen.putIfAbsent(type + from[from.length - 1], to[to.length - 1]);
      chosen.putIfAbsent(type + from[0], to[0]);
    }
    return other;
  }

  private String pick(String name, int type, Random random) {
    List<String> pool = pools.get(type);
    int words = name.split(" ", -1).length;
    String picked = name;
    for (int tries = 0; tries < 20; tries++) {
      picked = pool.get(random.nextInt(pool.size()));
      int size = picked.split(" ", -1).length;
      if (type == 0 && words == 1) {
        return picked.substring(picked.lastIndexOf(' ') + 1);
      }
      if (size == words || (words > 2 && size > 1)) {
        return picked;
      }
    }
    return name;
  }

  private static String madeUp(String name, Random random) {
    var made = new StringBuilder(name);
    for (int changes = 0; changes < 2; changes++) {
      int at = random.nextInt(made.length());
      char c = made.charAt(at);
      if (VOWELS.indexOf(c) >= 0) {
        made.setCharAt(at, VOWELS.charAt(random.nextInt(VOWELS.length())));
      } else if (CONSONANTS.indexOf(c) >= 0) {
        made.setCharAt(at, CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      }
    }
    return made.toString();
  }
}
