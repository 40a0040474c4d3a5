package dev.tidings.ingest.fetch.polite;

import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Gives hosts their turns: one request at a time each, a pause between two, and none while the host
 * is backed off from. Any number of threads may ask.
 */
public final class Hosts {
  private final Politeness politeness;
  private final BackOff backOff;
  private final Clock clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

  public Hosts(Politeness politeness, Clock clock, Sleeper sleeper, RandomGenerator random) {
    this.politeness = politeness;
    this.backOff = new BackOff(politeness.firstBackOff(), politeness.longestBackOff());
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
  }

  /** What an asker is told. */
  public sealed interface Admission permits Turn, Later {}

  /** Not now. */
  public record Later(Failure failure) implements Admission {}

  /**
   * Waits until the host may be asked, but no longer than politeness says.
   *
   * @return the turn, to be {@linkplain Turn#close closed} whatever happens, or a failure of kind
   *     NOT_YET with the time to come back
   */
  public Admission enter(String name) throws InterruptedException {
    Host host = claim(name);
    boolean entered = false;
    try {
      Admission admission = enter(name, host);
      entered = admission instanceof Turn;
      return admission;
    } finally {
      if (!entered) {
        release(name);
      }
    }
  }

  private Admission enter(String name, Host host) throws InterruptedException {
    if (clock.instant().isBefore(host.leftAloneUntil)) {
      return later(name + " is left alone " + host.why, host.leftAloneUntil);
    }
    if (!host.free.tryAcquire(politeness.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
      return later(name + " is busy with our other requests", now(politeness.longestWait()));
    }
    boolean entered = false;
    try {
      Instant next = host.next();
      Duration wait = Duration.between(clock.instant(), next);
      if (wait.compareTo(politeness.longestWait()) > 0) {
        return later(name + " is left alone " + host.why, next);
      }
      if (!wait.isNegative() && !wait.isZero()) {
        sleeper.sleep(wait);
      }
      entered = true;
      return new Turn(this, name, host);
    } finally {
      if (!entered) {
        host.free.release();
      }
    }
  }

  private Later later(String what, Instant at) {
    Duration wait = Duration.between(clock.instant(), at);
    Duration positive = wait.isNegative() || wait.isZero() ? Duration.ofMillis(1) : wait;
    return new Later(
        Failure.of(Kind.NOT_YET, what + ", for " + Said.of(positive) + " more").after(positive));
  }

  /** When a host may be asked next, as far as is known; never before now. */
  public Instant readyAt(String name) {
    Instant now = clock.instant();
    Host host = hosts.get(name);
    return host == null || host.next().isBefore(now) ? now : host.next();
  }

  void pause(Host host, Duration crawlDelay) {
    Duration pause = max(politeness.pause(), min(crawlDelay, politeness.longestRetryAfter()));
    host.pausedUntil = now(pause);
  }

  void leave(String name, Host host) {
    host.free.release();
    release(name);
  }

  void succeeded(Host host) {
    host.failures.set(0);
  }

  void failed(Host host, Failure failure) {
    int failures = host.failures.incrementAndGet();
    Duration wait =
        failure
            .retryAfter()
            .map(asked -> min(asked, politeness.longestRetryAfter()))
            .orElseGet(() -> backOff.after(failures, random.nextDouble()));
    host.why =
        failure.retryAfter().isPresent()
            ? "as it asked"
            : "after " + failures + (failures == 1 ? " failure" : " failures");
    host.leftAloneUntil = now(wait);
  }

  private Host claim(String name) {
    if (hosts.size() >= politeness.hostsKept()) {
      hosts.keySet().forEach(this::forgetIfIdle);
    }
    return hosts.compute(
        name,
        (any, known) -> {
          Host host = known == null ? new Host() : known;
          host.users++;
          return host;
        });
  }

  private void release(String name) {
    hosts.computeIfPresent(
        name,
        (any, host) -> {
          host.users--;
          return host;
        });
  }

  private void forgetIfIdle(String name) {
    Instant now = clock.instant();
    hosts.computeIfPresent(
        name,
        (any, host) ->
            host.users == 0 && host.failures.get() == 0 && host.next().isBefore(now) ? null : host);
  }

  private Instant now(Duration later) {
    return clock.instant().plus(later);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
