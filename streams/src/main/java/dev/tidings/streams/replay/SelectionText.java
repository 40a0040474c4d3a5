package dev.tidings.streams.replay;

import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplaySelection;
import java.util.ArrayList;
import java.util.List;

/** A selection in words. */
public final class SelectionText {

  private SelectionText() {}

  /** What a replay selects, such as {@code source a or b, since 2026-01-31}. */
  public static String of(Replay replay) {
    return of(replay.getSelection()) + (replay.getEvenUnchanged() ? ", even unchanged" : "");
  }

  static String of(ReplaySelection selection) {
    List<String> parts = new ArrayList<>();
    add(parts, "id", selection.getIds());
    add(parts, "source", selection.getSources());
    selection.getSince().ifPresent(day -> parts.add("since " + day));
    selection.getUntil().ifPresent(day -> parts.add("until " + day));
    add(parts, "actor", selection.getActors());
    add(parts, "topic", selection.getTopics());
    add(parts, "mentions", selection.getMentions());
    selection.getLane().ifPresent(lane -> parts.add("differing from lane " + lane));
    return parts.isEmpty() ? "all articles" : String.join(", ", parts);
  }

  private static void add(List<String> parts, String what, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(what + " " + String.join(" or ", values));
    }
  }
}
