package dev.tidings.streams.replay;

import dev.tidings.schema.ReplayOutcome;
import java.time.Duration;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param id its name
 * @param lookedAt articles it has chosen from
 * @param selected articles that were to be tagged again
 * @param outcomes results by outcome
 * @param unanswered requests that enrichment passed over without a result; see the dead letters
 * @param entities articles that gained and lost each entity, by its id
 * @param topics articles that gained and lost each topic, by its code
 * @param worked how long processes have been at it, choosing not counted
 */
public record ReplayReport(
    String id,
    long lookedAt,
    long selected,
    Map<ReplayOutcome, Long> outcomes,
    long unanswered,
    Map<String, Shift> entities,
    Map<String, Shift> topics,
    Duration worked) {

  public ReplayReport {
    outcomes = Map.copyOf(outcomes);
    entities = Map.copyOf(entities);
    topics = Map.copyOf(topics);
  }

  /** How many had this outcome. */
  public long count(ReplayOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** How many are done, whatever became of them. */
  public long done() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum() + unanswered;
  }

  /**
   * How many articles gained or lost something.
   *
   * @param gained that have it now and did not
   * @param lost that had it and do not
   */
  public record Shift(long gained, long lost) {

    Shift plus(long moreGained, long moreLost) {
      return new Shift(gained + moreGained, lost + moreLost);
    }

    /** Articles that it concerns. */
    public long articles() {
      return gained + lost;
    }
  }
}
