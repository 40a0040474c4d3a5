package dev.tidings.ingest.fetch.polite;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.tidings.ingest.fetch.http.Answer;
import dev.tidings.ingest.fetch.http.Body;
import dev.tidings.ingest.fetch.http.Call;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Headers;
import dev.tidings.ingest.fetch.http.Reply;
import dev.tidings.ingest.fetch.http.Transport;
import dev.tidings.ingest.fetch.http.WebAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of robots.txt (RFC 9309), asked for in turn as any page and kept for a day.
 *
 * <ul>
 *   <li>2xx: what it says, of its first 500 KiB, for our name or for all
 *   <li>4xx but 429, or over five redirects: everything is allowed
 *   <li>429, 5xx or no answer: the rules last seen count for another day; without any nothing is
 *       allowed until the file can be had, or could not be for 30 days
 * </ul>
 */
public final class Robots {
  private static final int READ_BYTES = 500 << 10;
  private static final int MOST_REDIRECTS = 5;
  private static final BaseRobotRules ALL = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

  private static final Answer NOT_THERE = new Answer(404, Headers.NONE, Body.EMPTY);

  private final String robotName;
  private final Transport transport;
  private final Hosts hosts;
  private final Politeness politeness;
  private final Clock clock;
  private final Map<String, Rules> known;

  /**
   * Rules for one robot.
   *
   * @param robotName what it is called in robots.txt: one word in lower case
   */
  public Robots(
      String robotName, Transport transport, Hosts hosts, Politeness politeness, Clock clock) {
    this.robotName = robotName;
    this.transport = transport;
    this.hosts = hosts;
    this.politeness = politeness;
    this.clock = clock;
    this.known = Collections.synchronizedMap(new Latest(politeness.hostsKept()));
  }

  /** Whether an address may be fetched; asks its site if need be. */
  public Ruling on(WebAddress address) throws InterruptedException {
    if (!politeness.obeyRobots()) {
      return new Ruling.Allowed(Duration.ZERO);
    }
    Rules fresh = fresh(address.origin());
    if (fresh != null) {
      return ruling(fresh, address);
    }
    Reply reply = ask(address);
    // Another thread may have asked while this one waited.
    Rules before = known.get(address.origin());
    Rules meanwhile = fresh(address.origin());
    if (meanwhile != null) {
      return ruling(meanwhile, address);
    }
    if (reply instanceof Failure failure && failure.kind() == Kind.NOT_YET) {
      return before == null ? new Ruling.Forbidden(failure) : ruling(before, address);
    }
    Rules rules = rules(address.origin(), reply, before);
    known.put(address.origin(), rules);
    return ruling(rules, address);
  }

  private @Nullable Rules fresh(String origin) {
    Rules rules = known.get(origin);
    return rules != null && clock.instant().isBefore(rules.askAgain()) ? rules : null;
  }

  private Ruling ruling(Rules rules, WebAddress address) {
    Failure failure = rules.failure();
    BaseRobotRules last = rules.rules();
    if (last == null && failure != null) {
      return givenUp(rules.failingSince())
          ? new Ruling.Allowed(Duration.ZERO)
          : unreachable(failure, rules.askAgain());
    }
    if (last == null || last.isAllowed(address.toString())) {
      return new Ruling.Allowed(delay(last));
    }
    return new Ruling.Forbidden(
        Failure.of(Kind.FORBIDDEN_BY_ROBOTS, address.host() + "'s robots.txt forbids it"));
  }

  /** Where nothing answers there is no point in blaming robots.txt. */
  private Ruling unreachable(Failure failure, Instant askAgain) {
    Duration wait = Duration.between(clock.instant(), askAgain);
    boolean theirs =
        switch (failure.kind()) {
          case UNREACHABLE, BAD_CERTIFICATE, REFUSED_ADDRESS, BAD_ADDRESS, TOO_SLOW -> false;
          default -> true;
        };
    Failure told =
        theirs
            ? Failure.of(
                Kind.ROBOTS_UNREACHABLE,
                "its site's robots.txt cannot be had, so nothing may be fetched: "
                    + failure.reason())
            : failure;
    return new Ruling.Forbidden(wait.isNegative() || wait.isZero() ? told : told.after(wait));
  }

  private static Duration delay(@Nullable BaseRobotRules rules) {
    long millis = rules == null ? 0 : rules.getCrawlDelay();
    return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
  }

  private Rules rules(String origin, Reply reply, @Nullable Rules before) {
    Instant now = clock.instant();
    if (reply instanceof Answer answer) {
      BaseRobotRules rules = answer.status() / 100 == 2 ? parse(origin, answer) : ALL;
      return new Rules(rules, null, now, now.plus(politeness.robotsKept()));
    }
    Failure failure = (Failure) reply;
    Instant since = before == null || before.failure() == null ? now : before.failingSince();
    BaseRobotRules last = before == null ? null : before.rules();
    Duration wait =
        last != null || givenUp(since) ? politeness.robotsKept() : politeness.robotsRetry();
    return new Rules(last, failure, since, now.plus(failure.retryAfter().orElse(wait)));
  }

  private boolean givenUp(Instant failingSince) {
    return !clock.instant().isBefore(failingSince.plus(politeness.robotsGivenUp()));
  }

  private BaseRobotRules parse(String origin, Answer answer) {
    // A parser keeps state; and a long crawl delay is to be obeyed, not taken for a "no".
    SimpleRobotRulesParser parser =
        new SimpleRobotRulesParser(politeness.longestRetryAfter().toMillis(), 0);
    return parser.parseContent(
        origin + "/robots.txt", answer.body().bytes(), "text/plain", List.of(robotName));
  }

  /** An answer, or a failure where the site is in trouble. */
  private Reply ask(WebAddress site) throws InterruptedException {
    Optional<WebAddress> at = site.resolve("/robots.txt");
    for (int redirects = 0; at.isPresent() && redirects <= MOST_REDIRECTS; redirects++) {
      Reply reply = askOnce(at.get(), site.origin());
      if (!(reply instanceof Answer answer) || answer.status() / 100 != 3) {
        return reply;
      }
      at = answer.headers().first("Location").flatMap(at.get()::resolve);
    }
    return NOT_THERE;
  }

  private Reply askOnce(WebAddress address, String origin) throws InterruptedException {
    Hosts.Admission admission = hosts.enter(address.host());
    if (admission instanceof Hosts.Later later) {
      return later.failure();
    }
    try (Turn turn = (Turn) admission) {
      if (fresh(origin) != null) {
        turn.unused();
        return NOT_THERE;
      }
      Reply reply = transport.send(Call.get(address).cutAt(READ_BYTES));
      Reply outcome = reply instanceof Answer answer ? troubleOr(answer) : reply;
      turn.cameTo(outcome);
      return outcome;
    }
  }

  private Reply troubleOr(Answer answer) {
    return answer
        .failure(clock.instant())
        .filter(Failure::ofHost)
        .<Reply>map(f -> f)
        .orElse(answer);
  }

  /** Forgets whatever was asked for longest ago. */
  private static final class Latest extends LinkedHashMap<String, Rules> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
      return size() > most;
    }
  }
}
