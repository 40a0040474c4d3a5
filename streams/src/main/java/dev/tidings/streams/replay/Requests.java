package dev.tidings.streams.replay;

import dev.tidings.schema.ReplayRequest;
import java.util.List;

/** The requests that a replay still has to send, in the order of each partition. */
interface Requests {

  /** The next ones; fewer, or none, where they are still being read. */
  List<ReplayRequest> take(int most);

  /** The first offset of a partition that has not been taken. */
  long next(int partition);

  /** Whether all have been taken. */
  boolean isExhausted();
}
