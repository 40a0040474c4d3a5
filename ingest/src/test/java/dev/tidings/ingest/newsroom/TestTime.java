package dev.tidings.ingest.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes only when told, or when somebody sleeps by it. */
public final class TestTime extends Clock {
  public static final Instant START = Instant.parse("2026-05-04T03:00:00Z");
  private volatile Instant now = START;

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** On to a moment; a past one is none. */
  public synchronized void reach(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
