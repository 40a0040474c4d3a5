package dev.tidings.ingest.follow;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.Problem;
import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.cadence.CadenceSettings;
import dev.tidings.ingest.fetch.http.HttpTransport;
import dev.tidings.ingest.fetch.http.Limits;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.polite.Politeness;
import dev.tidings.ingest.fetch.websub.Hub;
import dev.tidings.ingest.fetch.websub.Subscriptions;
import dev.tidings.ingest.newsroom.Newsroom;
import dev.tidings.ingest.newsroom.TestTime;
import dev.tidings.ingest.receive.ArticlesEndpoint;
import dev.tidings.ingest.receive.HubCallbacks;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.ingest.sourcelist.Selectors;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FeedState;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A newsroom that is followed by a clock that goes as fast as there is something to do. */
final class Following implements AutoCloseable {
  final TestTime time = new TestTime();
  final Newsroom newsroom = Newsroom.open(time);
  final MemoryLedger ledger = new MemoryLedger(time);
  final List<Problem> problems = new ArrayList<>();
  final List<ListedSource> sources = new ArrayList<>();
  private final HttpTransport transport =
      HttpTransport.open(
          "Tidings/test",
          Limits.standard()
              .withTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10)),
          Newsroom.guard(),
          newsroom.names());
  private Optional<ArticlesEndpoint> endpoint = Optional.empty();
  private Follower follower = begin();

  /** A process that knows nothing but the list and what is in the ledger; hubs don't reach it. */
  Follower begin() {
    return begin(new Subscriptions(time), Optional.empty());
  }

  /** Another one that hubs do reach, at a port; 0 for any. */
  Follower beginInReachOfHubs(int port) {
    endpoint.ifPresent(ArticlesEndpoint::close);
    ArticlesEndpoint open =
        ArticlesEndpoint.open(
            new InetSocketAddress("127.0.0.1", port), (articles, refusals) -> {}, 1_000, time);
    Subscriptions subscriptions = new Subscriptions(time);
    open.serve(new HubCallbacks(subscriptions, 10_000));
    endpoint = Optional.of(open);
    return begin(
        subscriptions, WebAddress.of(open.address()).flatMap(it -> it.resolve("/websub/")));
  }

  /** Where hubs reach it. */
  int port() {
    return WebAddress.of(endpoint.orElseThrow().address()).orElseThrow().port();
  }

  private Follower begin(Subscriptions subscriptions, Optional<WebAddress> callbacks) {
    Fetcher fetcher =
        new Fetcher(
            transport, Limits.standard(), Politeness.standard(), time, time::pass, new Random(1));
    Visitor visitor =
        new Visitor(
            fetcher,
            new Subscriber(new Hub(fetcher), subscriptions, callbacks, time, new Random()),
            FollowOptions.standard(),
            IngestOptions.standard().withClock(time),
            CadenceSettings.standard(),
            time,
            new Random(2));
    follower =
        new Follower(
            sources,
            visitor,
            ledger,
            subscriptions,
            time,
            Runnable::run,
            8,
            harvest -> problems.addAll(harvest.problems()));
    return follower;
  }

  Following feed(String id, WebAddress address, WhenGone whenGone) {
    return source(id, Kind.FEED, address.toString(), whenGone, Selectors.NONE);
  }

  Following source(String id, Kind kind, String location, WhenGone whenGone, Selectors selectors) {
    sources.add(
        new ListedSource(
            id,
            kind,
            location,
            Optional.of("The " + id),
            Optional.of("en"),
            Optional.empty(),
            Optional.empty(),
            selectors,
            whenGone,
            Optional.empty()));
    begin();
    return this;
  }

  /** Follows for a time. */
  void pass(Duration time) {
    until(this.time.instant().plus(time));
  }

  void until(Instant end) {
    follower.turn(Duration.ZERO);
    while (time.instant().isBefore(end)) {
      Instant due = follower.nextDue().filter(moment -> moment.isBefore(end)).orElse(end);
      time.reach(due);
      follower.turn(Duration.ZERO);
    }
  }

  FeedSchedule schedule(String source) {
    FeedState state = ledger.state.get(source);
    if (state == null) {
      throw new AssertionError("no schedule of " + source);
    }
    return state.getSchedule().orElseThrow();
  }

  @Override
  public void close() {
    // The JDK's server takes a second to close.
    endpoint.ifPresent(open -> new Thread(open::close).start());
    transport.close();
    newsroom.close();
  }
}
