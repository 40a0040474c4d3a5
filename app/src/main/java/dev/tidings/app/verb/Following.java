package dev.tidings.app.verb;

import dev.tidings.app.print.Notes;
import dev.tidings.app.session.Session;
import dev.tidings.app.settings.FeedSettings;
import dev.tidings.app.settings.Settings;
import dev.tidings.ingest.IngestException;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.http.AddressGuard;
import dev.tidings.ingest.fetch.http.HttpTransport;
import dev.tidings.ingest.fetch.http.Limits;
import dev.tidings.ingest.fetch.http.NameResolver;
import dev.tidings.ingest.fetch.polite.Politeness;
import dev.tidings.ingest.fetch.polite.Sleeper;
import dev.tidings.ingest.fetch.websub.Hub;
import dev.tidings.ingest.fetch.websub.Subscriptions;
import dev.tidings.ingest.follow.Follower;
import dev.tidings.ingest.follow.Harvest;
import dev.tidings.ingest.follow.Ledger;
import dev.tidings.ingest.follow.Subscriber;
import dev.tidings.ingest.follow.Visitor;
import dev.tidings.ingest.follow.kafka.KafkaLedger;
import dev.tidings.ingest.receive.HubCallbacks;
import dev.tidings.ingest.sourcelist.ListedSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Sources being followed by this process, until told to stop. */
final class Following implements AutoCloseable {
  private static final Duration TURN = Duration.ofMillis(250);
  private static final Duration REPORT = Duration.ofMinutes(1);

  private final Notes notes;
  private final HttpTransport transport;
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final ExecutorService visits;
  private final Follower follower;
  private long articles;
  private long revisions;
  private long takedowns;
  private boolean changed;

  private Following(Session session, Settings settings, List<ListedSource> sources, Notes notes) {
    this.notes = notes;
    FeedSettings feed = settings.feed();
    Clock clock = Clock.systemUTC();
    transport =
        HttpTransport.open(
            feed.userAgent(),
            Limits.standard(),
            new AddressGuard(feed.allowedNetworks()),
            NameResolver.system());
    Fetcher fetcher =
        new Fetcher(
            transport,
            Limits.standard(),
            Politeness.standard(),
            clock,
            Sleeper.real(),
            RandomGenerator.getDefault());
    subscriptions = new Subscriptions(clock);
    Visitor visitor =
        new Visitor(
            fetcher,
            new Subscriber(
                new Hub(fetcher), subscriptions, feed.websubCallback(), clock, new SecureRandom()),
            feed.follow(),
            IngestOptions.standard().withMaxDocumentBytes(settings.maxArticleBytes()),
            feed.cadence(),
            clock,
            RandomGenerator.getDefault());
    Map<String, String> sites =
        sources.stream().collect(Collectors.toMap(ListedSource::id, ListedSource::site));
    ledger =
        KafkaLedger.open(
            session.connection(),
            session.topics(),
            UUID.randomUUID().toString(),
            source -> sites.getOrDefault(source, source),
            problem -> notes.warn(problem.toString()));
    visits =
        new ThreadPoolExecutor(
            0, feed.threads(), 1, TimeUnit.MINUTES, new SynchronousQueue<>(), thread());
    follower =
        new Follower(
            sources, visitor, ledger, subscriptions, clock, visits, feed.threads(), this::written);
  }

  private static ThreadFactory thread() {
    return work -> {
      Thread thread = Executors.defaultThreadFactory().newThread(work);
      thread.setName("visit");
      thread.setDaemon(true);
      return thread;
    };
  }

  static Following begin(
      Session session, Settings settings, List<ListedSource> sources, Notes notes) {
    return new Following(session, settings, sources, notes);
  }

  /** Where hubs ask back and deliver. */
  HubCallbacks callbacks() {
    return new HubCallbacks(subscriptions, Limits.standard().wireBytes());
  }

  /**
   * Follows.
   *
   * @throws IngestException if nothing more can be published
   */
  void follow(BooleanSupplier goOn) {
    long lastReport = System.nanoTime();
    int owned = -1;
    while (goOn.getAsBoolean()) {
      follower.turn(TURN);
      if (owned != follower.owned()) {
        owned = follower.owned();
        notes.say("following %d sources here".formatted(owned));
      }
      if (changed && System.nanoTime() - lastReport > REPORT.toNanos()) {
        lastReport = System.nanoTime();
        report();
      }
    }
    report();
  }

  private void report() {
    changed = false;
    notes.say(
        "published %d articles, %d revisions, %d takedowns"
            .formatted(articles, revisions, takedowns));
  }

  private void written(Harvest harvest) {
    articles += harvest.articles();
    revisions += harvest.revisions();
    takedowns += harvest.takenDown().size();
    changed |= !harvest.published().isEmpty() || !harvest.takenDown().isEmpty();
    harvest.problems().forEach(problem -> notes.warn(problem.toString()));
  }

  @Override
  public void close() {
    visits.shutdownNow();
    ledger.close();
    transport.close();
  }
}
