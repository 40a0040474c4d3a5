package dev.tidings.app;

import java.time.Duration;

/** Prints what a test has measured, for people to read in the build's output. */
final class Figures {

  private Figures() {}

  static void say(String what, Duration took) {
    say(what, "%.1f s".formatted(took.toMillis() / 1000.0));
  }

  static void say(String what, String figure) {
    System.out.println("figure: " + what + ": " + figure);
  }
}
