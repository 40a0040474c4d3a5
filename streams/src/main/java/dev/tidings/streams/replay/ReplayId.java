package dev.tidings.streams.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names replays, so that two have different names and people can tell them by their time. */
final class ReplayId {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private ReplayId() {}

  /** The name of a replay; the same order begun twice in a second is one replay. */
  static String of(ReplayOrder order, Instant startedAt) {
    int what = (order.selection() + "|" + order.evenUnchanged() + "|" + order.expects()).hashCode();
    return TIME.format(startedAt) + "-%04x".formatted(what & 0xffff);
  }
}
