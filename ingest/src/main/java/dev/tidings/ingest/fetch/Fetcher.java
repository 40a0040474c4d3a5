package dev.tidings.ingest.fetch;

import dev.tidings.ingest.fetch.Trail.Redirect;
import dev.tidings.ingest.fetch.http.Answer;
import dev.tidings.ingest.fetch.http.Body;
import dev.tidings.ingest.fetch.http.Call;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Limits;
import dev.tidings.ingest.fetch.http.Reply;
import dev.tidings.ingest.fetch.http.Transport;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.polite.Hosts;
import dev.tidings.ingest.fetch.polite.Politeness;
import dev.tidings.ingest.fetch.polite.Robots;
import dev.tidings.ingest.fetch.polite.Ruling;
import dev.tidings.ingest.fetch.polite.Sleeper;
import dev.tidings.ingest.fetch.polite.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Fetches pages, politely and safely. Any number of threads may use one, and should share it. */
public final class Fetcher {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9,"
          + " application/xml;q=0.8, */*;q=0.5";

  /** What is read of the answer to a post. */
  private static final int POST_BYTES = 64 << 10;

  private final Transport transport;
  private final Limits limits;
  private final Hosts hosts;
  private final Robots robots;
  private final Clock clock;

  public Fetcher(
      Transport transport,
      Limits limits,
      Politeness politeness,
      Clock clock,
      Sleeper sleeper,
      RandomGenerator random) {
    this.transport = transport;
    this.limits = limits;
    this.hosts = new Hosts(politeness, clock, sleeper, random);
    this.robots = new Robots(UserAgent.ROBOT_NAME, transport, hosts, politeness, clock);
    this.clock = clock;
  }

  /** When a host may be asked next, as far as is known; a scheduler's hint. */
  public Instant readyAt(WebAddress address) {
    return hosts.readyAt(address.host());
  }

  /**
   * Fetches a page, unless it is the one remembered. Waits for the host's turn, but not for long: a
   * failure of kind NOT_YET says when to come back.
   *
   * @throws InterruptedException if the thread was interrupted while it waited
   */
  public Fetched fetch(WebAddress asked, Remembered memory) throws InterruptedException {
    List<Redirect> redirects = new ArrayList<>();
    Duration left = limits.totalTime();
    while (true) {
      Trail trail = new Trail(asked, redirects);
      Step step = step(trail.end(), memory, left);
      left = left.minus(step.took());
      if (!(step.reply() instanceof Answer answer)) {
        return new Fetched.Failed(trail, (Failure) step.reply());
      }
      if (!isRedirect(answer.status())) {
        return outcome(trail, answer, memory, step.conditional());
      }
      Optional<WebAddress> next = answer.headers().first("Location").flatMap(trail.end()::resolve);
      Optional<Failure> dead = deadEnd(trail, next);
      if (dead.isPresent() || next.isEmpty()) {
        return new Fetched.Failed(trail, dead.orElseGet(() -> leadsNowhere(answer)));
      }
      boolean permanent = answer.status() == 301 || answer.status() == 308;
      redirects.add(new Redirect(next.get(), permanent));
    }
  }

  /**
   * Posts a form to who asks for it, past redirects that keep it a post (307, 308). Robots.txt is
   * about pages and not asked; the host's turn, the guard and the limits are the same.
   *
   * @throws InterruptedException if the thread was interrupted while it waited
   */
  public Reply post(WebAddress asked, Map<String, String> form) throws InterruptedException {
    WebAddress address = asked;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      Reply reply = posted(address, form);
      if (!(reply instanceof Answer answer) || (answer.status() != 307 && answer.status() != 308)) {
        return reply;
      }
      Optional<WebAddress> next = answer.headers().first("Location").flatMap(address::resolve);
      if (next.isEmpty()) {
        return leadsNowhere(answer);
      }
      address = next.get();
    }
    return tooManyRedirects();
  }

  private Reply posted(WebAddress address, Map<String, String> form) throws InterruptedException {
    Hosts.Admission admission = hosts.enter(address.host());
    if (admission instanceof Hosts.Later later) {
      return later.failure();
    }
    try (Turn turn = (Turn) admission) {
      return outcome(turn, Call.post(address, form).cutAt(POST_BYTES).within(limits.totalTime()));
    }
  }

  /** What one request came to. */
  private record Step(Reply reply, boolean conditional, Duration took) {
    static Step without(Failure failure) {
      return new Step(failure, false, Duration.ZERO);
    }
  }

  private Step step(WebAddress address, Remembered memory, Duration left)
      throws InterruptedException {
    if (left.isNegative() || left.isZero()) {
      return Step.without(Failure.of(Kind.TOO_SLOW, "its redirects together took too long"));
    }
    Ruling ruling = robots.on(address);
    if (ruling instanceof Ruling.Forbidden forbidden) {
      return Step.without(forbidden.failure());
    }
    Hosts.Admission admission = hosts.enter(address.host());
    if (admission instanceof Hosts.Later later) {
      return Step.without(later.failure());
    }
    try (Turn turn = (Turn) admission) {
      Step step = ask(turn, address, memory.conditions(address, clock.instant()), left);
      // A redirect and what it leads to are one visit.
      boolean underWay = step.reply() instanceof Answer answer && isRedirect(answer.status());
      turn.slowedTo(underWay ? Duration.ZERO : ((Ruling.Allowed) ruling).crawlDelay());
      return step;
    }
  }

  private Step ask(Turn turn, WebAddress address, Map<String, String> conditions, Duration left) {
    Map<String, String> headers = new HashMap<>(conditions);
    headers.put("Accept", ACCEPT);
    long start = System.nanoTime();
    Reply outcome = outcome(turn, Call.get(address).withHeaders(headers).within(left));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Step(outcome, !conditions.isEmpty(), took);
  }

  private Reply outcome(Turn turn, Call call) {
    Reply reply = transport.send(call);
    Reply outcome =
        reply instanceof Answer answer
            ? answer.failure(clock.instant()).<Reply>map(failure -> failure).orElse(answer)
            : reply;
    turn.cameTo(outcome);
    return outcome;
  }

  private static boolean isRedirect(int status) {
    return status / 100 == 3 && status != 304;
  }

  private Optional<Failure> deadEnd(Trail trail, Optional<WebAddress> next) {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    WebAddress to = next.get();
    boolean circle =
        to.equals(trail.asked()) || trail.redirects().stream().anyMatch(r -> r.to().equals(to));
    if (circle) {
      return Optional.of(
          Failure.of(Kind.TOO_MANY_REDIRECTS, "its redirects go in a circle, back to " + to));
    }
    return trail.redirects().size() < limits.redirects()
        ? Optional.empty()
        : Optional.of(tooManyRedirects());
  }

  private Failure tooManyRedirects() {
    return Failure.of(
        Kind.TOO_MANY_REDIRECTS, "it redirects more than " + limits.redirects() + " times");
  }

  private static Failure leadsNowhere(Answer answer) {
    return answer
        .headers()
        .first("Location")
        .map(to -> Failure.of(Kind.BAD_ADDRESS, "it redirects to no web address: " + shown(to)))
        .orElseGet(
            () -> Failure.of(Kind.BROKEN_ANSWER, "it redirects (" + answer.status() + ") nowhere"));
  }

  private static String shown(String stated) {
    String plain = stated.replaceAll("[^ -~]", "?");
    return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
  }

  private Fetched outcome(Trail trail, Answer answer, Remembered memory, boolean conditional) {
    Head head = Head.of(answer.headers(), trail.end());
    if (answer.status() == 304) {
      return conditional
          ? new Fetched.Unchanged(trail, head, 304, memory.afterNotModified(head))
          : failed(trail, "the server says nothing is new (304) to one who knows nothing");
    }
    if (answer.status() != 200 && answer.status() != 203) {
      return failed(trail, "the server sends no page (" + answer.status() + ")");
    }
    Body body = answer.body();
    String hash = body.hash();
    Remembered next = memory.afterBody(trail.end(), head, hash, clock.instant());
    return memory.isKnown(hash)
        ? new Fetched.Unchanged(trail, head, answer.status(), next)
        : new Fetched.Fresh(trail, head, body, next);
  }

  private static Fetched failed(Trail trail, String reason) {
    return new Fetched.Failed(trail, Failure.of(Kind.BROKEN_ANSWER, reason));
  }
}
