package dev.tidings.app.cluster;

/** Waiting between two looks at something that does not notify. */
final class Pause {
  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("Interrupted while waiting for the embedded cluster", e);
    }
  }
}
