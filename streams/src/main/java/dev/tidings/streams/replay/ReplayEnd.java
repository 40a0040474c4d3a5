package dev.tidings.streams.replay;

/** How a replay ended, as far as this process is concerned. */
public sealed interface ReplayEnd {

  /** All that was selected has been looked at. */
  record Done(ReplayReport report) implements ReplayEnd {}

  /** Somebody cancelled it. */
  record Cancelled(ReplayReport report) implements ReplayEnd {}

  /** This process was told to stop; the replay can be gone on with. */
  record Stopped(ReplayReport report) implements ReplayEnd {}

  /** Another process has gone on with it. */
  record TakenOver(String id) implements ReplayEnd {}
}
