package dev.tidings.ingest.follow;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.cadence.CadenceSettings;
import dev.tidings.ingest.sourcelist.ListedSource;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FollowedArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Visits sources: asks what is new, and looks at the pages that are due. */
public final class Visitor {
  private static final Duration AFTER_A_BUG = Duration.ofHours(1);

  private final Fetcher fetcher;
  private final Subscriber subscriber;
  private final FollowOptions options;
  private final IngestOptions reading;
  private final Clock clock;
  private final CadenceSettings cadence;
  private final RandomGenerator random;

  public Visitor(
      Fetcher fetcher,
      Subscriber subscriber,
      FollowOptions options,
      IngestOptions reading,
      CadenceSettings cadence,
      Clock clock,
      RandomGenerator random) {
    this.fetcher = fetcher;
    this.subscriber = subscriber;
    this.options = options;
    this.reading = reading;
    this.clock = clock;
    this.cadence = cadence;
    this.random = random;
  }

  /**
   * Visits a source; changes its memory and says what is to be published.
   *
   * @throws InterruptedException if the thread was interrupted; the memory is then of no use
   */
  public Harvest visit(ListedSource source, SourceMemory memory) throws InterruptedException {
    Visit visit = new Visit(source, memory);
    try {
      visit(visit);
    } catch (RuntimeException | StackOverflowError e) {
      failed(visit, e);
    }
    FeedSchedule.Builder counted =
        FeedSchedule.newBuilder(memory.schedule().orElseGet(() -> begun(source)));
    counted
        .setArticles(counted.getArticles() + visit.articles)
        .setRevisions(counted.getRevisions() + visit.revisions)
        .setTakedowns(counted.getTakedowns() + visit.takenDown.size());
    memory.schedule(counted.build());
    return new Harvest(
        source.id(),
        visit.published,
        visit.takenDown,
        memory.takeChanges(),
        visit.problems,
        visit.articles,
        visit.revisions);
  }

  private FeedSchedule begun(ListedSource source) {
    return Schedules.begun(source, clock.instant());
  }

  private void visit(Visit visit) throws InterruptedException {
    ListedSource source = visit.source;
    SourceMemory memory = visit.memory;
    memory.pause(Instant.MIN);
    FeedSchedule before =
        memory
            .schedule()
            .filter(known -> known.getLocation().equals(source.location()))
            .map(known -> subscriber.begin(visit, known))
            .orElseGet(() -> begun(source));
    memory.schedule(before);
    Instant now = Schedules.millis(clock.instant());
    Desk desk = new Desk(visit, options, now);
    PageLook look = new PageLook(fetcher, visit, desk);
    if (visit.pushed || !Schedules.due(memory.schedule()).isAfter(now)) {
      FeedSchedule asked = ask(visit, before, desk, look, now);
      memory.schedule(habit(before, asked, visit.found, now));
    }
    if (source.kind() == Kind.FEED) {
      memory.schedule(subscriber.end(visit, memory.schedule().orElse(before)));
      lookAtPages(memory, look);
      memory.forget(now, options.keep());
    }
  }

  private FeedSchedule ask(Visit visit, FeedSchedule before, Desk desk, PageLook look, Instant now)
      throws InterruptedException {
    Pace pace = new Pace(visit, cadence, random);
    return switch (visit.source.kind()) {
      case FEED ->
          new FeedVisit(fetcher, visit, pace, new FeedItems(visit, desk, options), options, clock)
              .ask(before);
      case PAGE -> new PageVisit(visit, pace, look).look(before, now);
      case FOLDER -> new FolderVisit(visit, reading, options, clock).look(before);
    };
  }

  private static FeedSchedule habit(
      FeedSchedule before, FeedSchedule asked, int found, Instant now) {
    boolean answered = !asked.getLastSuccess().equals(before.getLastSuccess());
    return answered ? Habit.watched(asked, found, now) : asked;
  }

  private void lookAtPages(SourceMemory memory, PageLook look) throws InterruptedException {
    Instant now = clock.instant();
    List<String> due =
        memory.articles().entrySet().stream()
            .filter(entry -> isDue(entry.getValue(), now))
            .sorted(Map.Entry.comparingByValue(Comparator.comparing(Visitor::due)))
            .limit(options.pagesPerVisit())
            .map(Map.Entry::getKey)
            .toList();
    for (String entry : due) {
      if (!look.at(entry, Schedules.millis(clock.instant()))) {
        return;
      }
    }
  }

  private static boolean isDue(FollowedArticle article, Instant now) {
    return article.getNextLook().filter(look -> !look.isAfter(now)).isPresent();
  }

  private static Instant due(FollowedArticle article) {
    return article.getNextLook().orElse(Instant.MAX);
  }

  /** A fault of ours, met with this source's input, must not stop the others. */
  private void failed(Visit visit, Throwable fault) {
    Instant later = Schedules.millis(clock.instant().plus(AFTER_A_BUG));
    visit.reject(
        visit.source.id(), "its visit failed unexpectedly: " + fault, "report this as a bug");
    FeedSchedule before = visit.memory.schedule().orElseGet(() -> begun(visit.source));
    visit.memory.schedule(
        FeedSchedule.newBuilder(before)
            .setNextFetch(later)
            .setError("unexpected failure: " + fault)
            .build());
    visit.memory.pause(later);
  }
}
