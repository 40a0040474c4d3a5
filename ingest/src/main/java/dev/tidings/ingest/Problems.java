package dev.tidings.ingest;

/** Is told of every problem, as it is met. May be called from a producer's thread. */
@FunctionalInterface
public interface Problems {

  void report(Problem problem);
}
