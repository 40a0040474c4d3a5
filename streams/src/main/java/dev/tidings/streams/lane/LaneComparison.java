package dev.tidings.streams.lane;

import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.LaneDiff.Example;
import dev.tidings.streams.lane.LaneDiff.Move;
import dev.tidings.streams.lane.LaneDiff.Side;
import dev.tidings.streams.view.TopicReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Compares what two lanes made of the same articles. It goes partition by partition and holds, of
 * the articles of one, no more than hashes and the ids of their tags; of those that differ it keeps
 * that, and reads the texts of the examples in the end.
 */
public final class LaneComparison {

  private final TopicReader reader;
  private final Topics before;
  private final Topics after;
  private final Labels labels = new Labels();
  private long[] tagged = new long[2];
  private long[] rejected = new long[2];

  /**
   * @param before topics of the first lane
   * @param after topics of the second lane
   * @throws LaneException where their topics can't be compared
   */
  public LaneComparison(TopicReader reader, Topics before, Topics after) {
    this.reader = reader;
    this.before = before;
    this.after = after;
    int ours = partitions(before);
    int theirs = partitions(after);
    if (ours != theirs) {
      throw new LaneException(
          "%s has %d partitions and %s has %d; drop the lane and make it again"
              .formatted(before.enriched().name(), ours, after.enriched().name(), theirs));
    }
  }

  private int partitions(Topics lane) {
    return reader.partitions(lane.enriched().name()).size();
  }

  /**
   * All that differs.
   *
   * @param examples how many to show with their texts
   * @param progress told how many partitions have been compared
   */
  public LaneDiff compare(int examples, IntConsumer progress) {
    List<ArticleChange> changes = changes(progress);
    List<ArticleChange> ofTagger = changes.stream().filter(ArticleChange::isOfTagger).toList();
    List<Move> entities =
        moves(ofTagger, ArticleChange::entitiesGained, ArticleChange::entitiesLost);
    List<Move> topics = moves(ofTagger, ArticleChange::topicsGained, ArticleChange::topicsLost);
    return new LaneDiff(
        new Side(before.lane(), tagged[0], rejected[0]),
        new Side(after.lane(), tagged[1], rejected[1]),
        changes,
        entities,
        topics,
        CountComparison.compare(reader, before, after),
        examples(ExampleChoice.of(changes, entities, topics, examples)));
  }

  /** The articles that differ, by id. */
  public List<ArticleChange> changes(IntConsumer progress) {
    tagged = new long[2];
    rejected = new long[2];
    List<ArticleChange> changes = new ArrayList<>();
    int partitions = partitions(before);
    for (int partition = 0; partition < partitions; partition++) {
      changes.addAll(changes(partition));
      progress.accept(partition + 1);
    }
    changes.sort(Comparator.comparing(ArticleChange::id));
    return changes;
  }

  private List<ArticleChange> changes(int partition) {
    Traces traces = new Traces(reader, labels);
    Map<String, Trace> old = traces.read(before, partition);
    Map<String, Trace> now = traces.read(after, partition);
    count(old, 0);
    count(now, 1);
    List<ArticleChange> changes = new ArrayList<>();
    Set<String> ids = new HashSet<>(old.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      ArticleChange change = ArticleChange.of(id, partition, old.get(id), now.get(id));
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  private void count(Map<String, Trace> traces, int side) {
    long refused = traces.values().stream().filter(Trace::rejected).count();
    rejected[side] += refused;
    tagged[side] += traces.size() - refused;
  }

  private List<Move> moves(
      List<ArticleChange> changes,
      Function<ArticleChange, List<String>> gained,
      Function<ArticleChange, List<String>> lost) {
    Map<String, Long> up = Tally.of(changes, gained);
    Map<String, Long> down = Tally.of(changes, lost);
    Set<String> ids = new TreeSet<>(up.keySet());
    ids.addAll(down.keySet());
    return ids.stream()
        .map(id -> new Move(id, labels.of(id), up.getOrDefault(id, 0L), down.getOrDefault(id, 0L)))
        .sorted(Comparator.comparingLong(Move::articles).reversed().thenComparing(Move::id))
        .toList();
  }

  private List<Example> examples(List<ArticleChange> chosen) {
    ExampleReader old = new ExampleReader(reader, before);
    ExampleReader now = new ExampleReader(reader, after);
    return chosen.stream()
        .map(
            change ->
                new Example(
                    change,
                    old.enriched(change.partition(), change.before()),
                    now.enriched(change.partition(), change.after()),
                    old.reason(change.partition(), change.before()),
                    now.reason(change.partition(), change.after())))
        .toList();
  }
}
