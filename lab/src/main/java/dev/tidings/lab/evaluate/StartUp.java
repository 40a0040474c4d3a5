package dev.tidings.lab.evaluate;

import dev.tidings.tagging.Document;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.Taggers;
import java.lang.management.ManagementFactory;
import java.time.Instant;

/**
 * Run in a JVM of its own: makes the tagger, tags one line and prints the milliseconds since the
 * JVM began and the bytes in use after a collection of garbage.
 */
final class StartUp {
  private StartUp() {}

  public static void main(String[] args) {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    Tagger tagger = Taggers.standard();
    Instant now = Instant.EPOCH;
    Outcome outcome = tagger.tag(new Document("Talks", "Talks go on.", "en", now, now));
    long ready = System.currentTimeMillis() - began;
    try {
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.println(ready + " " + used + " " + outcome.getClass().getSimpleName());
    } finally {
      java.lang.ref.Reference.reachabilityFence(tagger);
    }
  }
}
