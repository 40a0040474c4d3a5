package dev.tidings.streams.replay;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many requests may be under way. A live article waits behind those that were there before it,
 * so they must be no more than what enrichment gets done in a part of the set time; and none are
 * added while live articles are behind already.
 */
final class Pace {

  /** The part of the set time that requests may take; the rest is for commits, and for luck. */
  private static final double SHARE = 0.25;

  /** Before a rate is known. */
  private static final int FIRST_WINDOW = 20;

  /** Fewer would wait for commits most of the time. */
  private static final int LEAST_WINDOW = 5;

  private static final int MOST_WINDOW = 5_000;
  private static final double KNOWN_AFTER_SECONDS = 0.3;
  private static final double HALF_LIFE_SECONDS = 2;

  /** What may wait to be counted though little is done in a second. */
  private static final int SOME_UNCOUNTED = 200;

  private static final double NANOS = 1e9;

  private final double budgetSeconds;
  private final double delaySeconds;
  private final double limit;
  private final LongSupplier nanos;
  private double worked;
  private double busySeconds;
  private long lastTick;
  private long underWay;
  private double allowance = 1;
  private long liveBehind;
  private boolean holding;

  /**
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  Pace(ReplaySettings settings, LongSupplier nanos) {
    this.delaySeconds = seconds(settings.maxDelay());
    this.budgetSeconds = delaySeconds * SHARE;
    this.limit = settings.limit().orElse(Double.POSITIVE_INFINITY);
    this.nanos = nanos;
    this.lastTick = nanos.getAsLong();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }

  /**
   * Says what has been done since the last call.
   *
   * @param answered results that came
   */
  void tick(long answered) {
    long now = nanos.getAsLong();
    double passed = (now - lastTick) / NANOS;
    lastTick = now;
    if (underWay > 0) {
      double fades = Math.pow(0.5, passed / HALF_LIFE_SECONDS);
      worked = worked * fades + answered;
      busySeconds = busySeconds * fades + passed;
    }
    underWay = Math.max(0, underWay - answered);
    if (Double.isFinite(limit)) {
      allowance = Math.min(Math.max(1, limit / 2), allowance + passed * limit);
    }
  }

  /**
   * Says how things stand beside the replay.
   *
   * @param articles live articles that wait to be tagged
   * @param uncounted tagged articles that wait to be counted or compared
   */
  void behind(long articles, long uncounted) {
    liveBehind = articles;
    double most = Math.max(SOME_UNCOUNTED, perSecond() * delaySeconds);
    // What it began to wait for must have gone by half, or it would stop and go all the time.
    double part = holding ? 0.5 : 1;
    holding = articles > window() * part || uncounted > most * part;
  }

  /** Whether it lets live articles go first. */
  boolean isHolding() {
    return holding;
  }

  /** How many requests may be sent now; 0 also where it is better to wait for a few more. */
  int free() {
    if (holding) {
      return 0;
    }
    long free = window() - underWay - liveBehind;
    if (Double.isFinite(limit)) {
      free = Math.min(free, (long) allowance);
    }
    double worthIt = Math.max(1, Math.min(window() / 4.0, limit / 5));
    return free >= worthIt ? (int) free : 0;
  }

  /** So many have been sent. */
  void sent(int requests) {
    underWay += requests;
    allowance -= requests;
  }

  /** So many of before are under way; this is not the first process. */
  void resume(long before) {
    underWay = before;
  }

  /** Nothing is under way any more. */
  void giveUp() {
    underWay = 0;
  }

  long underWay() {
    return underWay;
  }

  private long window() {
    if (busySeconds < KNOWN_AFTER_SECONDS) {
      return FIRST_WINDOW;
    }
    return Math.round(Math.min(MOST_WINDOW, Math.max(LEAST_WINDOW, perSecond() * budgetSeconds)));
  }

  /** What gets done in a second while there is something to do. */
  double perSecond() {
    return busySeconds > 0 ? worked / busySeconds : 0;
  }
}
