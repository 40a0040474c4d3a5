package dev.tidings.streams;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.streams.state.ActorDaySum;
import dev.tidings.streams.state.ActorDelta;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums of deltas, and the records that show them. Pure. */
final class ActorDays {

  private ActorDays() {}

  /** The key of an actor's count on a day. */
  static String key(String actorId, LocalDate day) {
    return actorId + "|" + day;
  }

  /** The actor a key names. */
  static String actorOf(String key) {
    return key.substring(0, key.lastIndexOf('|'));
  }

  /** The key of what a story has in an actor's count on a day. */
  static String storyKey(String actorId, ActorDelta delta) {
    return key(actorId, delta.getDay()) + "\0" + delta.getStoryId();
  }

  /**
   * A sum with one delta more; null where nothing is left.
   *
   * @param storyArticles how many articles of the delta's story are in the sum
   */
  static @Nullable ActorDaySum add(
      @Nullable ActorDaySum sum, ActorDelta delta, long storyArticles) {
    ActorDaySum before = sum == null ? empty() : sum;
    ActorDaySum after =
        new ActorDaySum(
            before.getArticles() + delta.getArticles(),
            before.getMentions() + delta.getMentions(),
            before.getStories() + stories(delta, storyArticles),
            add(before.getSources(), delta.getSourceId(), delta.getArticles()),
            add(before.getLabels(), delta.getLabel(), delta.getArticles()),
            add(before.getKinds(), delta.getKind(), delta.getArticles()));
    return after.getArticles() == 0 ? null : after;
  }

  /** Whether it takes away what was added before there were stories. */
  static boolean isOfNoStory(ActorDelta delta) {
    return delta.getStoryId().isEmpty();
  }

  private static long stories(ActorDelta delta, long storyArticles) {
    return isOfNoStory(delta)
        ? 0
        : Long.signum(storyArticles + delta.getArticles()) - Long.signum(storyArticles);
  }

  private static ActorDaySum empty() {
    return new ActorDaySum(0L, 0L, 0L, Map.of(), Map.of(), Map.of());
  }

  private static Map<String, Long> add(Map<String, Long> counts, String name, long articles) {
    Map<String, Long> sum = new TreeMap<>(counts);
    sum.merge(name, articles, Long::sum);
    sum.values().removeIf(count -> count == 0);
    return sum;
  }

  /** The record that shows a sum. */
  static ActorDay show(String actorId, LocalDate day, ActorDaySum sum) {
    List<String> sources = sum.getSources().keySet().stream().sorted().toList();
    return new ActorDay(
        actorId,
        mostFrequent(sum.getLabels()),
        ActorKind.valueOf(mostFrequent(sum.getKinds())),
        day,
        sum.getArticles(),
        sum.getMentions(),
        (long) sources.size(),
        sources,
        sum.getStories());
  }

  /** The name most articles use; of equally frequent ones the first in order. */
  private static String mostFrequent(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey, ActorDays::byCodePoint))
        .orElseThrow()
        .getKey();
  }

  /** Java's own order of strings differs beyond the Basic Multilingual Plane; UTF-8's doesn't. */
  static int byCodePoint(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
