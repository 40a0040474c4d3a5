package dev.tidings.bench.throughput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured of one thing, lap by lap; the middle lap is the one that counts. */
final class Laps {
  private static final double NANOS_PER_SECOND = 1e9;

  private final List<Double> seconds = new ArrayList<>();

  /** Runs the work and keeps how long it took. */
  void time(Runnable work) {
    long began = System.nanoTime();
    work.run();
    seconds.add((System.nanoTime() - began) / NANOS_PER_SECOND);
  }

  void add(double lap) {
    seconds.add(lap);
  }

  void addAll(Laps other) {
    seconds.addAll(other.seconds);
  }

  /** Forgets the first laps, in which the JVM warmed up. */
  void forget() {
    seconds.clear();
  }

  double last() {
    return seconds.get(seconds.size() - 1);
  }

  /** Seconds of the middle lap. */
  double median() {
    return median(seconds);
  }

  /** How many times as long the other took, lap for lap, as machines slow down and recover. */
  double ratioTo(Laps other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < seconds.size(); i++) {
      ratios.add(other.seconds.get(i) / seconds.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
