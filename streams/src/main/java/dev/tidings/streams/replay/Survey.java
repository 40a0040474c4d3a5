package dev.tidings.streams.replay;

import java.util.List;
import java.util.Map;

/**
 * What an order selects of the record of articles, up to given ends.
 *
 * @param ends where each partition ends
 * @param selected the offsets that were selected of each partition
 * @param lookedAt articles that it was chosen from
 * @param unknown what the order names and no article has
 */
public record Survey(
    Map<Integer, Long> ends, Map<Integer, Offsets> selected, long lookedAt, List<Unknown> unknown) {

  public Survey {
    ends = Map.copyOf(ends);
    selected = Map.copyOf(selected);
    unknown = List.copyOf(unknown);
  }

  /** How many articles it selects. */
  public long size() {
    return selected.values().stream().mapToLong(Offsets::size).sum();
  }

  /** What of the selection is of which kind. */
  public enum Kind {
    SOURCE,
    ACTOR,
    TOPIC,
    ID
  }

  /** Something that the selection names and no article has. */
  public record Unknown(Kind kind, String name) {}
}
