package dev.tidings.streams.lane;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.LaneDiff.ActorMove;
import dev.tidings.streams.lane.LaneDiff.Counts;
import dev.tidings.streams.lane.LaneDiff.DayMove;
import dev.tidings.streams.view.ActorTable;
import dev.tidings.streams.view.TopicReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the daily counts of two lanes. */
final class CountComparison {

  private static final Comparator<ActorMove> WORST_FIRST =
      Comparator.comparingLong(ActorMove::articlesMoved)
          .thenComparingLong(ActorMove::mentionsMoved)
          .reversed()
          .thenComparing(ActorMove::id);

  private CountComparison() {}

  /** The actors whose counts differ on some day, the largest difference first. */
  static List<ActorMove> compare(TopicReader reader, Topics before, Topics after) {
    return compare(ActorTable.read(reader, before), ActorTable.read(reader, after));
  }

  static List<ActorMove> compare(Collection<ActorDay> before, Collection<ActorDay> after) {
    Map<String, List<Pair>> actors =
        pairs(before, after).stream()
            .collect(Collectors.groupingBy(Pair::actorId, TreeMap::new, Collectors.toList()));
    return actors.values().stream()
        .filter(days -> days.stream().anyMatch(Pair::differs))
        .map(CountComparison::move)
        .sorted(WORST_FIRST)
        .toList();
  }

  private static Collection<Pair> pairs(Collection<ActorDay> before, Collection<ActorDay> after) {
    Map<String, Pair> pairs = new TreeMap<>();
    before.forEach(day -> pairs.put(key(day), new Pair(day, null)));
    after.forEach(
        day -> pairs.merge(key(day), new Pair(null, day), (old, now) -> new Pair(old.before, day)));
    return pairs.values();
  }

  private static String key(ActorDay day) {
    return day.getActorId() + "|" + day.getDay();
  }

  private static ActorMove move(List<Pair> days) {
    ActorDay named = days.get(days.size() - 1).any();
    List<DayMove> moves = new ArrayList<>();
    Counts before = Counts.NONE;
    Counts after = Counts.NONE;
    for (Pair day : days) {
      before = before.plus(counts(day.before()));
      after = after.plus(counts(day.after()));
      if (day.differs()) {
        moves.add(new DayMove(day.any().getDay(), counts(day.before()), counts(day.after())));
      }
    }
    return new ActorMove(
        named.getActorId(), named.getLabel(), named.getKind(), before, after, moves);
  }

  private static Counts counts(@Nullable ActorDay day) {
    return day == null
        ? Counts.NONE
        : new Counts(day.getArticles(), day.getStories(), day.getMentions(), day.getSources());
  }

  /** A day of an actor on both sides; one of them may not be there. */
  private record Pair(@Nullable ActorDay before, @Nullable ActorDay after) {

    ActorDay any() {
      return Stream.of(after, before)
          .<ActorDay>mapMulti(
              (day, found) -> {
                if (day != null) {
                  found.accept(day);
                }
              })
          .findFirst()
          .orElseThrow();
    }

    String actorId() {
      return any().getActorId();
    }

    boolean differs() {
      return before == null || !before.equals(after);
    }
  }
}
