package dev.tidings.app.verb;

import dev.tidings.streams.view.Ending;

/** Endings in words. */
final class EndingText {

  private EndingText() {}

  static String of(Ending ending) {
    if (ending instanceof Ending.Rejected rejected) {
      return "rejected: " + rejected.reason();
    } else if (ending instanceof Ending.DeadLetter dead) {
      return "dead letter %d-%d: %s".formatted(dead.partition(), dead.offset(), dead.message());
    } else if (ending instanceof Ending.Enriched) {
      return "enriched";
    } else if (ending instanceof Ending.TakenDown) {
      return "taken down";
    } else if (ending instanceof Ending.Unchanged) {
      return "unchanged";
    } else if (ending instanceof Ending.Superseded) {
      return "superseded";
    }
    return "waiting";
  }
}
