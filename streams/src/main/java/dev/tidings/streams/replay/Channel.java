package dev.tidings.streams.replay;

import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import java.time.Duration;
import java.util.List;

/** Where requests go and results come from. */
interface Channel {

  /**
   * Writes requests and how far the replay is, all or nothing.
   *
   * @throws FencedException where another process has the replay now
   */
  void write(Replay record, List<ReplayRequest> requests);

  /** What has come since the last call; waits so long where nothing has. */
  Heard poll(Duration longest);

  /**
   * What came.
   *
   * @param results of this replay
   * @param cancelled whether somebody has cancelled it
   */
  record Heard(List<ReplayResult> results, boolean cancelled) {
    public Heard {
      results = List.copyOf(results);
    }
  }
}
