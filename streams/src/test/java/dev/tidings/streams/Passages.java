package dev.tidings.streams;

import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Long texts, invented: two bodies are near-copies where the passages of the one are all in the
 * other.
 */
final class Passages {

  private static final Pattern NAME = Pattern.compile("%([a-z]+)");
  private static final int WORDS = 60;

  private Passages() {}

  /** The passage of this name, always the same. */
  static String passage(String name) {
    Random random = new Random(name.hashCode());
    return IntStream.range(0, WORDS)
        .mapToObj(at -> Long.toString(random.nextLong(1L << 30), Character.MAX_RADIX))
        .collect(Collectors.joining(" ", "%" + name + " ", ""));
  }

  /** The same with a word of its own in the middle. */
  static String edited(String name) {
    String passage = passage(name);
    int middle = passage.indexOf(' ', passage.length() / 2);
    return passage.substring(0, middle) + " indeed" + passage.substring(middle);
  }

  /** Which passages a body is made of. */
  static Set<String> in(String body) {
    return NAME.matcher(body)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
