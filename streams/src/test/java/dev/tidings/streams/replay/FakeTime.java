package dev.tidings.streams.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when it is told to. */
final class FakeTime extends Clock {

  private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");

  private long nanos;

  void pass(Duration time) {
    nanos += time.toNanos();
  }

  long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return BEGIN.plusNanos(nanos);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
