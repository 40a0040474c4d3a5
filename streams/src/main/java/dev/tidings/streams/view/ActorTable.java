package dev.tidings.streams.view;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.schema.Topics;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The actors' counts as {@code tidings.actors.daily} holds them, and their totals. */
public final class ActorTable {

  private ActorTable() {}

  /** All counts there are now: one per actor and day, in no order. */
  public static Collection<ActorDay> read(TopicReader reader, Topics topics) {
    Map<String, ActorDay> days = new HashMap<>();
    reader.readAll(
        topics.actorsDaily(),
        record -> {
          if (record.value() == null) {
            days.remove(record.key());
          } else {
            days.put(record.key(), record.value());
          }
        });
    return days.values();
  }

  /** Counts added up over days, most articles first, then most mentions, then by id. */
  public static List<Total> totals(Collection<ActorDay> days) {
    return days.stream().collect(Collectors.groupingBy(ActorDay::getActorId)).values().stream()
        .map(ActorTable::total)
        .sorted(
            Comparator.comparingLong(Total::articles)
                .thenComparingLong(Total::mentions)
                .reversed()
                .thenComparing(Total::id))
        .toList();
  }

  private static Total total(List<ActorDay> days) {
    Set<String> sources = new TreeSet<>();
    days.forEach(day -> sources.addAll(day.getSourceIds()));
    ActorDay newest = days.stream().max(Comparator.comparing(ActorDay::getDay)).orElseThrow();
    return new Total(
        newest.getActorId(),
        newest.getLabel(),
        newest.getKind(),
        days.stream().mapToLong(ActorDay::getArticles).sum(),
        days.stream().mapToLong(ActorDay::getStories).sum(),
        days.stream().mapToLong(ActorDay::getMentions).sum(),
        sources.size(),
        days.stream().map(ActorDay::getDay).min(Comparator.naturalOrder()).orElseThrow(),
        newest.getDay());
  }

  /** Whether a count is one of this actor, by id or label, in any case. */
  public static boolean isOf(ActorDay day, String actor) {
    return day.getActorId().equalsIgnoreCase(actor) || day.getLabel().equalsIgnoreCase(actor);
  }

  /** Whether a count's day lies between two days, both included; null leaves an end open. */
  public static boolean isBetween(
      ActorDay day, @Nullable LocalDate since, @Nullable LocalDate until) {
    return (since == null || !day.getDay().isBefore(since))
        && (until == null || !day.getDay().isAfter(until));
  }

  /**
   * An actor's counts over a stretch of days.
   *
   * @param articles that mention it
   * @param stories that mention it; one that goes on counts on each of its days
   * @param sources distinct sources of these articles
   * @param first the first day it was in the news
   * @param last the last day it was in the news
   */
  public record Total(
      String id,
      String label,
      ActorKind kind,
      long articles,
      long stories,
      long mentions,
      long sources,
      LocalDate first,
      LocalDate last) {}
}
