package dev.tidings.streams.replay;

/** Told how a replay gets on, from the thread that runs it. */
public interface ReplayListener {

  /** For those who need not know. */
  ReplayListener NONE = new ReplayListener() {};

  /** Articles are being chosen: so many records of so many have been read. */
  default void surveying(long read, long all) {}

  /** They are chosen; what was named and is nowhere is in the survey. */
  default void surveyed(Survey survey) {}

  /**
   * It is under way, under this id.
   *
   * @param resumed whether it had been begun before
   */
  default void started(String id, boolean resumed) {}

  /** So many of so many are done. */
  default void progress(long done, long all) {}

  /** It waits, for the reason given in one line; told once for each reason. */
  default void waiting(String reason) {}
}
