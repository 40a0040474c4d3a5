package dev.tidings.ingest.document.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a text was found and how much more: words and numbers, each as often as it occurs,
 * wherever it stands.
 */
record TokenScore(double precision, double recall) {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

  static TokenScore of(String found, String expected) {
    Map<String, Integer> theirs = tokens(expected);
    Map<String, Integer> ours = tokens(found);
    double common =
        theirs.entrySet().stream()
            .mapToInt(token -> Math.min(token.getValue(), ours.getOrDefault(token.getKey(), 0)))
            .sum();
    return new TokenScore(share(common, ours), share(common, theirs));
  }

  private static Map<String, Integer> tokens(String text) {
    Map<String, Integer> tokens = new HashMap<>();
    TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(token -> tokens.merge(token, 1, Integer::sum));
    return tokens;
  }

  private static double share(double common, Map<String, Integer> of) {
    int all = of.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : common / all;
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
