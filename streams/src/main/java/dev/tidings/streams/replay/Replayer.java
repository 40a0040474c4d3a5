package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Topics;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Has articles tagged again while live ones keep flowing. */
public final class Replayer {

  /**
   * @param topics those of the lane in which it is done
   * @param clock what time it is
   */
  public Replayer(Connection connection, Topics topics, ReplaySettings settings, Clock clock) {
    throw new UnsupportedOperationException(connection + " " + topics + settings + clock);
  }

  /** Finds out what an order selects at present; sends nothing. */
  public Survey survey(ReplayOrder order, ReplayListener listener) {
    throw new UnsupportedOperationException(order + " " + listener);
  }

  /**
   * Carries an order out; where it has been begun before and not ended, goes on with it.
   *
   * @param goOn asked often whether to go on
   */
  public ReplayEnd run(ReplayOrder order, ReplayListener listener, BooleanSupplier goOn) {
    throw new UnsupportedOperationException(order + " " + listener + goOn);
  }

  /**
   * Goes on with a replay.
   *
   * @throws ReplayException where there is none of this id, or it has ended
   */
  public ReplayEnd resume(String id, ReplayListener listener, BooleanSupplier goOn) {
    throw new UnsupportedOperationException(id + listener + goOn);
  }
}
