package dev.tidings.streams.lane;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts how often things occur. */
final class Tally {

  private Tally() {}

  static <T> Map<String, Long> of(Collection<T> all, Function<T, List<String>> things) {
    return all.stream()
        .flatMap(it -> things.apply(it).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
