package dev.tidings.app.cluster;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes, last first, what a start got up before it failed. */
final class Unwind implements AutoCloseable {
  private final Deque<Step> steps = new ArrayDeque<>();

  /** One thing to close, without checked exceptions. */
  @FunctionalInterface
  interface Step {
    void run();
  }

  void onFailure(Step step) {
    steps.push(step);
  }

  /** The start succeeded: nothing is to be closed. */
  void keepAll() {
    steps.clear();
  }

  @Override
  public void close() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
