package dev.tidings.ingest.fetch.cadence;

import dev.tidings.ingest.fetch.cadence.Rhythm.State;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to ask a source next. Pure: the same in, the same out.
 *
 * <p>The interval settles where a third to two thirds of the items seen are known ones: fewer, and
 * some may have come and gone between two visits; more, and we ask for nothing. Outside that band
 * it moves towards the middle, at most by half or double at a time. Most feeds list days of news,
 * and news should not wait for hours: a source that had some within the last day is asked at least
 * as often as the settings say for lively ones, however little of what it lists is new. A random
 * tenth more or less keeps sources that began together from coming together for good.
 */
public final class Cadence {
  private static final double MIDDLE = 0.5;
  private static final double LEAST_NEW = 1.0 / 3;
  private static final double MOST_NEW = 2.0 / 3;
  private static final double JITTER = 0.1;
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration LIVELY_FOR = Duration.ofDays(1);

  private final CadenceSettings settings;

  public Cadence(CadenceSettings settings) {
    this.settings = settings;
  }

  /**
   * A new source's rhythm.
   *
   * @param chance from 0 to 1, spreads the first visits of many over the shortest interval
   */
  public Rhythm begin(Instant now, double chance) {
    Instant first = now.plus(times(settings.shortest(), chance));
    return new Rhythm(
        State.ACTIVE,
        bounded(settings.first()),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of(first),
        Optional.empty());
  }

  /**
   * The rhythm after a visit.
   *
   * @param wishes what the feed said when it was last read
   * @param chance from 0 to 1
   */
  public Rhythm after(Rhythm before, Visited visited, Wishes wishes, Instant now, double chance) {
    if (visited instanceof Visited.Failed failed) {
      return afterFailure(before, failed.failure(), wishes, now, chance);
    }
    Optional<Instant> news = isNews(before, visited) ? Optional.of(now) : before.lastNews();
    Duration most = most(news, now);
    Duration interval = settled(before, visited, most);
    return read(before, interval, news, now, next(interval, most, wishes, now, chance));
  }

  /** The rhythm after a visit that saw nothing yet of what is known to be there: soon again. */
  public Rhythm soon(Rhythm before, Wishes wishes, Instant now, double chance) {
    Instant next = next(settings.shortest(), settings.longest(), wishes, now, chance);
    return read(before, before.interval(), before.lastNews(), now, next);
  }

  /** The rhythm after a visit that another time than habit called for, and learns nothing of it. */
  public Rhythm asWished(Rhythm before, Wishes wishes, Instant now, double chance) {
    Instant next = next(before.interval(), settings.longest(), wishes, now, chance);
    return read(before, before.interval(), before.lastNews(), now, next);
  }

  private static Rhythm read(
      Rhythm before, Duration interval, Optional<Instant> news, Instant now, Instant next) {
    Optional<String> notice =
        before.state() == State.ACTIVE
            ? Optional.empty()
            : Optional.of("is back after " + before.failures() + " failures and followed again");
    return new Rhythm(
        State.ACTIVE,
        interval,
        Optional.of(now),
        news,
        0,
        Optional.empty(),
        Optional.of(next),
        notice);
  }

  /** All is new to who comes for the first time. */
  private static boolean isNews(Rhythm before, Visited visited) {
    return before.lastRead().isPresent()
        && visited instanceof Visited.Read read
        && read.known() < read.items();
  }

  private Duration most(Optional<Instant> news, Instant now) {
    boolean lively = news.filter(last -> last.plus(LIVELY_FOR).isAfter(now)).isPresent();
    return lively ? bounded(settings.lively()) : settings.longest();
  }

  private Duration settled(Rhythm before, Visited visited, Duration most) {
    Duration interval =
        before.lastRead().isEmpty() ? before.interval() : times(before.interval(), factor(visited));
    return min(bounded(interval), most);
  }

  private static double factor(Visited visited) {
    if (!(visited instanceof Visited.Read read) || read.known() == read.items()) {
      return 2;
    }
    double fresh = (double) (read.items() - read.known()) / read.items();
    boolean settled = fresh >= LEAST_NEW && fresh <= MOST_NEW;
    return settled ? 1 : Math.max(0.5, Math.min(2, MIDDLE / fresh));
  }

  private Instant next(
      Duration interval, Duration most, Wishes wishes, Instant now, double chance) {
    Duration wait = max(jittered(interval, most, chance), wishes.least());
    return wishes.notSkipped(now.plus(bounded(wait)), chance);
  }

  /** A tenth more or less, turned back at the bounds so that nothing gathers there. */
  private Duration jittered(Duration interval, Duration most, double chance) {
    Duration wait = times(interval, 1 - JITTER + 2 * JITTER * chance);
    if (wait.compareTo(most) > 0) {
      return most.minus(wait.minus(most));
    }
    return wait.compareTo(settings.shortest()) < 0
        ? settings.shortest().plus(settings.shortest().minus(wait))
        : wait;
  }

  private Rhythm afterFailure(
      Rhythm before, Failure failure, Wishes wishes, Instant now, double chance) {
    Optional<Duration> asked = failure.retryAfter().map(wait -> min(wait, longestWait()));
    if (failure.kind() == Kind.GONE) {
      return failed(
          before, State.RETIRED, now, Optional.empty(), "is retired: " + failure.reason());
    }
    if (failure.kind() == Kind.NOT_YET) {
      Duration wait = asked.orElse(settings.shortest());
      return again(before, before.interval(), now.plus(times(wait, 1 + JITTER * chance)));
    }
    if (failure.kind() == Kind.THROTTLED) {
      Duration slower = bounded(before.interval().multipliedBy(2));
      Instant polite = next(slower, settings.longest(), wishes, now, chance);
      return again(before, slower, later(polite, now, asked));
    }
    if (isToPark(before, now)) {
      return parked(before, failure, now, chance);
    }
    Duration wait = bounded(before.interval().multipliedBy(doubled(before.failures())));
    return failed(
        before,
        State.ACTIVE,
        now,
        Optional.of(later(next(wait, settings.longest(), wishes, now, chance), now, asked)),
        "");
  }

  private Rhythm parked(Rhythm before, Failure failure, Instant now, double chance) {
    Instant retry = now.plus(times(settings.parkedRetry(), 1 - JITTER * chance));
    Instant since = before.failingSince().orElse(now);
    String notice =
        "is parked: it has failed %d times in %s, at last because %s; it is tried again every %s"
            .formatted(
                before.failures() + 1,
                Said.of(Duration.between(since, now)),
                failure.reason(),
                Said.of(settings.parkedRetry()));
    return failed(
        before,
        State.PARKED,
        now,
        Optional.of(retry),
        before.state() == State.PARKED ? "" : notice);
  }

  private boolean isToPark(Rhythm before, Instant now) {
    Instant since = before.failingSince().orElse(now);
    return before.state() == State.PARKED
        || (before.failures() + 1 >= settings.parkAfterFailures()
            && !now.isBefore(since.plus(settings.parkAfter())));
  }

  private static int doubled(int failures) {
    return 1 << Math.min(failures, MOST_DOUBLINGS);
  }

  private static Instant later(Instant planned, Instant now, Optional<Duration> asked) {
    Instant told = asked.map(now::plus).orElse(planned);
    return told.isAfter(planned) ? told : planned;
  }

  /** As before, but for the time of the next visit: no fault of the source. */
  private static Rhythm again(Rhythm before, Duration interval, Instant next) {
    return new Rhythm(
        before.state(),
        interval,
        before.lastRead(),
        before.lastNews(),
        before.failures(),
        before.failingSince(),
        Optional.of(next),
        Optional.empty());
  }

  private static Rhythm failed(
      Rhythm before, State state, Instant now, Optional<Instant> next, String notice) {
    return new Rhythm(
        state,
        before.interval(),
        before.lastRead(),
        before.lastNews(),
        before.failures() + 1,
        before.failingSince().or(() -> Optional.of(now)),
        next,
        Optional.of(notice).filter(text -> !text.isEmpty()));
  }

  private Duration longestWait() {
    return max(settings.longestRetryAfter(), settings.longest());
  }

  private Duration bounded(Duration interval) {
    return max(settings.shortest(), min(settings.longest(), interval));
  }

  private static Duration times(Duration time, double factor) {
    return Duration.ofMillis(Math.round((double) time.toMillis() * factor));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
