package dev.tidings.ingest.fetch.polite;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** What is remembered of a host. Changed only by whoever holds its turn. */
final class Host {
  final Semaphore free = new Semaphore(1, true);
  volatile Instant pausedUntil = Instant.MIN;
  volatile Instant leftAloneUntil = Instant.MIN;
  volatile String why = "as its robots.txt asks";
  final AtomicInteger failures = new AtomicInteger();

  /** Who has it in hand; changed only within the map's own operations on it. */
  int users;

  Instant next() {
    return pausedUntil.isAfter(leftAloneUntil) ? pausedUntil : leftAloneUntil;
  }
}
