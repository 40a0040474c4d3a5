package dev.tidings.streams.lane;

import dev.tidings.streams.lane.LaneDiff.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses changes that show what has changed: one for each entity and topic that moved most, as
 * plain as there is one, and after them those in which most has changed.
 */
final class ExampleChoice {

  private static final Comparator<ArticleChange> PLAINEST_FIRST =
      Comparator.comparingInt(ArticleChange::size).thenComparing(ArticleChange::id);
  private static final Comparator<ArticleChange> LARGEST_FIRST =
      Comparator.comparing(ArticleChange::isOfTagger)
          .thenComparingInt(ArticleChange::size)
          .reversed()
          .thenComparing(ArticleChange::id);

  private final List<ArticleChange> plainestFirst;
  private final int most;
  private final Set<ArticleChange> chosen = new LinkedHashSet<>();

  private ExampleChoice(List<ArticleChange> changes, int most) {
    this.plainestFirst =
        changes.stream().filter(ArticleChange::isOfTagger).sorted(PLAINEST_FIRST).toList();
    this.most = most;
  }

  /**
   * So many of the changes.
   *
   * @param entities that moved, most articles first
   * @param topics that moved, most articles first
   */
  static List<ArticleChange> of(
      List<ArticleChange> changes, List<Move> entities, List<Move> topics, int most) {
    ExampleChoice choice = new ExampleChoice(changes, most);
    // Each look goes through all changes: more than there are examples would be for nothing.
    for (Move move : alternating(entities, topics, most)) {
      choice.choose(change -> shows(change, move.id()));
    }
    changes.stream().sorted(LARGEST_FIRST).limit(2L * most).forEach(choice::add);
    return List.copyOf(choice.chosen);
  }

  private static List<Move> alternating(List<Move> entities, List<Move> topics, int most) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      moves.addAll(
          entities.subList(Math.min(i, entities.size()), Math.min(i + 1, entities.size())));
      moves.addAll(topics.subList(Math.min(i, topics.size()), Math.min(i + 1, topics.size())));
    }
    return moves;
  }

  private static boolean shows(ArticleChange change, String id) {
    return change.entitiesGained().contains(id)
        || change.entitiesLost().contains(id)
        || change.topicsGained().contains(id)
        || change.topicsLost().contains(id);
  }

  private void choose(Predicate<ArticleChange> wanted) {
    if (chosen.size() < most && chosen.stream().noneMatch(wanted)) {
      plainestFirst.stream().filter(wanted).findFirst().ifPresent(this::add);
    }
  }

  private void add(ArticleChange change) {
    if (chosen.size() < most) {
      chosen.add(change);
    }
  }
}
