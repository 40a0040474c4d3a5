package dev.tidings.ingest.follow;

import dev.tidings.ingest.fetch.websub.Subscriptions;
import dev.tidings.ingest.sourcelist.ListedSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Follows sources: sends visitors to those that are ours and due, one to a source and one to a site
 * at a time, and has what they bring written. One thread turns it; the visits run on another
 * executor.
 */
public final class Follower implements Ledger.Owner {
  private static final int LONGEST_END_SECONDS = 90;

  private final Map<String, ListedSource> listed = new LinkedHashMap<>();
  private final Visitor visitor;
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final Clock clock;
  private final Executor executor;
  private final int most;
  private final Consumer<Harvest> written;

  private final Set<Integer> parts = new HashSet<>();
  private final Claims claims = new Claims();
  private final Map<String, SourceMemory> ours = new HashMap<>();
  private final Set<String> woken = new HashSet<>();
  private final Map<String, UnderWay> underWay = new HashMap<>();
  private final BlockingQueue<UnderWay> done = new LinkedBlockingQueue<>();
  private List<Harvest> unwritten = List.of();

  /** A visit under way. */
  private record UnderWay(
      String source, String site, FutureTask<Harvest> task, CountDownLatch ended) {}

  /**
   * A follower that owns nothing yet.
   *
   * @param subscriptions those of the sources that are ours, and who hears of them first
   * @param most visits at a time
   * @param written told of each visit when it is written
   */
  public Follower(
      List<ListedSource> sources,
      Visitor visitor,
      Ledger ledger,
      Subscriptions subscriptions,
      Clock clock,
      Executor executor,
      int most,
      Consumer<Harvest> written) {
    sources.forEach(source -> listed.put(source.id(), source));
    this.visitor = visitor;
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.clock = clock;
    this.executor = executor;
    this.most = most;
    this.written = written;
  }

  /** One turn: who owns what, what is due, what is done. */
  public void turn(Duration longestWait) {
    ledger.poll(unwritten.isEmpty() && done.isEmpty() ? longestWait : Duration.ZERO, this);
    wake();
    send();
    collect();
  }

  private void wake() {
    subscriptions.takeWoken().stream().filter(ours::containsKey).forEach(woken::add);
  }

  /** How many sources are ours. */
  public int owned() {
    return ours.size();
  }

  /** When there is something to do next; empty while nothing is ours. */
  public Optional<Instant> nextDue() {
    return ours.values().stream()
        .filter(memory -> !underWay.containsKey(memory.source()))
        .map(this::due)
        .min(Instant::compareTo);
  }

  private Instant due(SourceMemory memory) {
    return woken.contains(memory.source()) ? memory.dueWhenWoken() : memory.due();
  }

  private void send() {
    Instant now = clock.instant();
    List<SourceMemory> due =
        ours.values().stream()
            .filter(memory -> !underWay.containsKey(memory.source()))
            .filter(memory -> isWritten(memory.source()))
            .filter(memory -> !due(memory).isAfter(now))
            .sorted(Comparator.comparing(this::due))
            .toList();
    for (SourceMemory memory : due) {
      if (underWay.size() >= most) {
        return;
      }
      send(memory);
    }
  }

  private boolean isWritten(String source) {
    return unwritten.stream().noneMatch(visit -> visit.source().equals(source));
  }

  private void send(SourceMemory memory) {
    ListedSource source = listed.get(memory.source());
    if (source == null) {
      return;
    }
    // One after the other, so that none waits for its turn there, and each knows what the last
    // took.
    if (underWay.values().stream().anyMatch(other -> other.site().equals(source.site()))) {
      return;
    }
    FutureTask<Harvest> task = new FutureTask<>(() -> visitor.visit(source, memory));
    UnderWay visit = new UnderWay(source.id(), source.site(), task, new CountDownLatch(1));
    underWay.put(source.id(), visit);
    woken.remove(source.id());
    executor.execute(
        () -> {
          task.run();
          done.add(visit);
          visit.ended().countDown();
        });
  }

  private void collect() {
    List<Harvest> visits = new ArrayList<>(unwritten);
    for (UnderWay visit = done.poll(); visit != null; visit = done.poll()) {
      if (underWay.remove(visit.source(), visit)) {
        visits.add(result(visit));
      }
    }
    unwritten = List.of();
    List<Harvest> worth = visits.stream().filter(visit -> !visit.state().isEmpty()).toList();
    if (!worth.isEmpty() && !ledger.write(worth)) {
      unwritten = worth;
      return;
    }
    visits.forEach(written);
  }

  private static Harvest result(UnderWay visit) {
    try {
      return visit.task().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the visit to " + visit.source() + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void gained(Set<Integer> gained, Ledger.State state) {
    parts.addAll(gained);
    listed.keySet().stream()
        .filter(source -> gained.contains(ledger.partOf(source)))
        .forEach(source -> ours.put(source, new SourceMemory(source, claims)));
    state.read(
        (key, value) ->
            Optional.ofNullable(ours.get(SourceMemory.sourceOf(key)))
                .ifPresent(memory -> memory.load(key, value)));
    ours.values().stream()
        .filter(memory -> gained.contains(ledger.partOf(memory.source())))
        .forEach(
            memory ->
                memory.subscription().ifPresent(it -> subscriptions.takeOver(memory.source(), it)));
  }

  @Override
  public void lost(Set<Integer> lost) {
    parts.removeAll(lost);
    Set<String> gone =
        ours.keySet().stream()
            .filter(source -> lost.contains(ledger.partOf(source)))
            .collect(Collectors.toSet());
    woken.removeAll(gone);
    unwritten =
        unwritten.stream().filter(visit -> !lost.contains(ledger.partOf(visit.source()))).toList();
    List<UnderWay> ending =
        underWay.values().stream()
            .filter(visit -> lost.contains(ledger.partOf(visit.source())))
            .toList();
    ending.forEach(visit -> visit.task().cancel(true));
    ending.forEach(visit -> underWay.remove(visit.source(), visit));
    ending.forEach(Follower::awaitEnd);
    gone.forEach(subscriptions::forget);
    gone.forEach(source -> Optional.ofNullable(ours.remove(source)).ifPresent(SourceMemory::leave));
  }

  private static void awaitEnd(UnderWay visit) {
    try {
      // An exchange under way does not heed the interrupt, but has its own limits.
      boolean ignored = visit.ended().await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
