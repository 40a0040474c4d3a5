package dev.tidings.streams.lane;

import dev.tidings.schema.ActorKind;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.LaneName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How one lane differs from another. Of a pair, the first is what was before, the second what is
 * after.
 *
 * @param changes articles that differ, by id
 * @param entities that articles of the same text gained or lost, most articles first
 * @param topics that articles of the same text gained or lost, most articles first
 * @param actors whose counts differ, the largest difference first
 * @param examples some of the changes, with the articles
 */
public record LaneDiff(
    Side before,
    Side after,
    List<ArticleChange> changes,
    List<Move> entities,
    List<Move> topics,
    List<ActorMove> actors,
    List<Example> examples) {

  public LaneDiff {
    changes = List.copyOf(changes);
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    actors = List.copyOf(actors);
    examples = List.copyOf(examples);
  }

  /** How many articles differ in this way. */
  public long count(ArticleChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /** The same with fewer examples. */
  public LaneDiff withExamples(int most) {
    return new LaneDiff(
        before,
        after,
        changes,
        entities,
        topics,
        actors,
        examples.subList(0, Math.min(most, examples.size())));
  }

  /** Whether neither articles nor counts differ. */
  public boolean isEmpty() {
    return changes.isEmpty() && actors.isEmpty();
  }

  /**
   * One of the two lanes.
   *
   * @param tagged articles with tags
   * @param rejected articles that can't be tagged
   */
  public record Side(LaneName lane, long tagged, long rejected) {}

  /**
   * An entity or a topic.
   *
   * @param id or code
   * @param gained articles that have it after and did not before
   * @param lost articles that had it before and do not after
   */
  public record Move(String id, String label, long gained, long lost) {

    /** Articles that it concerns. */
    public long articles() {
      return gained + lost;
    }
  }

  /** An actor whose counts differ, with its days that do. */
  public record ActorMove(
      String id, String label, ActorKind kind, Counts before, Counts after, List<DayMove> days) {

    public ActorMove {
      days = List.copyOf(days);
    }

    /**
     * By how many articles, up or down; what falls on one day and rises on another counts twice.
     */
    public long articlesMoved() {
      return days.stream()
          .mapToLong(day -> Math.abs(day.after().articles() - day.before().articles()))
          .sum();
    }

    /** By how many mentions, in the same way. */
    public long mentionsMoved() {
      return days.stream()
          .mapToLong(day -> Math.abs(day.after().mentions() - day.before().mentions()))
          .sum();
    }
  }

  /** One day of an actor. */
  public record DayMove(LocalDate day, Counts before, Counts after) {}

  /** What is counted; sources are those of a day, and of days added up. */
  public record Counts(long articles, long stories, long mentions, long sources) {

    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(
          articles + more.articles,
          stories + more.stories,
          mentions + more.mentions,
          sources + more.sources);
    }
  }

  /**
   * A change and the article as it is in both lanes.
   *
   * @param before nothing where it isn't tagged there
   * @param after nothing where it isn't tagged there
   * @param rejectedBefore why it could not be tagged
   * @param rejectedAfter why it can't be tagged
   */
  public record Example(
      ArticleChange change,
      Optional<EnrichedArticle> before,
      Optional<EnrichedArticle> after,
      Optional<String> rejectedBefore,
      Optional<String> rejectedAfter) {}
}
