package dev.tidings.streams.replay;

import dev.tidings.schema.ReplayOutcome;
import dev.tidings.schema.ReplayResult;
import dev.tidings.streams.replay.ReplayReport.Shift;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Adds results up. */
final class Tally {

  private static final String UNANSWERED = "UNANSWERED";

  private final Map<ReplayOutcome, Long> outcomes = new EnumMap<>(ReplayOutcome.class);
  private final Map<String, Shift> entities = new HashMap<>();
  private final Map<String, Shift> topics = new HashMap<>();
  private long answered;
  private long unanswered;

  void add(ReplayResult result) {
    answered++;
    outcomes.merge(result.getOutcome(), 1L, Long::sum);
    count(entities, result.getEntitiesGained(), 1, 0);
    count(entities, result.getEntitiesLost(), 0, 1);
    count(topics, result.getTopicsGained(), 1, 0);
    count(topics, result.getTopicsLost(), 0, 1);
  }

  private static void count(
      Map<String, Shift> shifts, Collection<String> ids, long gained, long lost) {
    for (String id : ids) {
      shifts.put(id, shifts.getOrDefault(id, new Shift(0, 0)).plus(gained, lost));
    }
  }

  void addUnanswered(long requests) {
    unanswered += requests;
  }

  /** How many requests are settled. */
  long settled() {
    return answered + unanswered;
  }

  /** The outcomes as the record of a replay names them. */
  Map<String, Long> byName() {
    Map<String, Long> named = new HashMap<>();
    outcomes.forEach((outcome, count) -> named.put(outcome.name(), count));
    if (unanswered > 0) {
      named.put(UNANSWERED, unanswered);
    }
    return named;
  }

  ReplayReport report(String id, long lookedAt, long selected, Duration worked) {
    return new ReplayReport(id, lookedAt, selected, outcomes, unanswered, entities, topics, worked);
  }
}
