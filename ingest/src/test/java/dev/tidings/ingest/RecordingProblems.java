package dev.tidings.ingest;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told. */
public final class RecordingProblems implements Problems {
  private final List<Problem> all = new ArrayList<>();

  @Override
  public void report(Problem problem) {
    all.add(problem);
  }

  public List<Problem> all() {
    return all;
  }

  public Problem only() {
    if (all.size() != 1) {
      throw new AssertionError("expected one problem but there are " + all);
    }
    return all.get(0);
  }
}
