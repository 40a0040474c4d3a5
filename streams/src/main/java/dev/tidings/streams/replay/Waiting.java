package dev.tidings.streams.replay;

/** Tells why it is waited, once for each reason. */
final class Waiting {

  private final ReplayListener listener;
  private String reason = "";

  Waiting(ReplayListener listener) {
    this.listener = listener;
  }

  void becauseOf(String newReason) {
    if (!reason.equals(newReason)) {
      reason = newReason;
      listener.waiting(newReason);
    }
  }

  void isOver() {
    reason = "";
  }
}
