package dev.tidings.ingest.fetch.polite;

import java.time.Duration;

/**
 * How we treat other people's servers.
 *
 * @param pause between two requests to one host; a longer {@code Crawl-delay} counts instead;
 *     default 1 s
 * @param longestWait for a host's turn; past it a request is told to come back later; at least the
 *     pause; default 30 s
 * @param firstBackOff how long a host in trouble is left alone after its first failure; doubled by
 *     each further one; default 1 min
 * @param longestBackOff at most; default 6 h
 * @param longestRetryAfter the most that a server's {@code Retry-After} or {@code Crawl-delay}
 *     counts for; default 7 days
 * @param obeyRobots whether robots.txt is asked for and obeyed; default yes
 * @param robotsKept how long a robots.txt counts before it is asked for again; default 24 h (RFC
 *     9309)
 * @param robotsRetry when to ask again for a robots.txt that could not be had; default 15 min
 * @param robotsGivenUp after how long without one all is taken to be allowed; default 30 days (RFC
 *     9309)
 * @param hostsKept how many hosts' rules are kept at a time; default 10,000
 */
public record Politeness(
    Duration pause,
    Duration longestWait,
    Duration firstBackOff,
    Duration longestBackOff,
    Duration longestRetryAfter,
    boolean obeyRobots,
    Duration robotsKept,
    Duration robotsRetry,
    Duration robotsGivenUp,
    int hostsKept) {

  public Politeness {
    if (hostsKept < 1) {
      throw new IllegalArgumentException("hostsKept must be at least 1 but is " + hostsKept);
    }
    if (longestWait.compareTo(pause) < 0) {
      throw new IllegalArgumentException("longestWait must not be less than pause");
    }
    if (longestBackOff.compareTo(firstBackOff) < 0) {
      throw new IllegalArgumentException("longestBackOff must not be less than firstBackOff");
    }
  }

  public static Politeness standard() {
    return new Politeness(
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofHours(6),
        Duration.ofDays(7),
        true,
        Duration.ofHours(24),
        Duration.ofMinutes(15),
        Duration.ofDays(30),
        10_000);
  }

  public Politeness withPause(Duration other) {
    return new Politeness(
        other,
        longestWait,
        firstBackOff,
        longestBackOff,
        longestRetryAfter,
        obeyRobots,
        robotsKept,
        robotsRetry,
        robotsGivenUp,
        hostsKept);
  }

  public Politeness withLongestWait(Duration other) {
    return new Politeness(
        pause,
        other,
        firstBackOff,
        longestBackOff,
        longestRetryAfter,
        obeyRobots,
        robotsKept,
        robotsRetry,
        robotsGivenUp,
        hostsKept);
  }

  public Politeness withRobots(boolean obeyed) {
    return new Politeness(
        pause,
        longestWait,
        firstBackOff,
        longestBackOff,
        longestRetryAfter,
        obeyed,
        robotsKept,
        robotsRetry,
        robotsGivenUp,
        hostsKept);
  }
}
