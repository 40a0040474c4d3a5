package dev.tidings.streams.replay;

import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayCursor;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** One process's part in a replay: sends what pace allows, until all is answered. */
final class ReplayRun {

  private static final Duration LISTEN = Duration.ofMillis(20);
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();
  private static final long WRITE_EVERY = Duration.ofSeconds(10).toNanos();
  private static final long WORRY_AFTER = Duration.ofSeconds(5).toNanos();

  private final Channel channel;
  private final Requests requests;
  private final Watch watch;
  private final Pace pace;
  private final Tally tally;
  private final Waiting waiting;
  private final ReplayListener listener;
  private final Clock clock;
  private final LongSupplier nanos;
  private final long startedAt;
  private final Replay before;
  private Replay record;
  private long lastLook;
  private long lastWrite;
  private long lastAnswer;
  private boolean marked;

  /**
   * @param record how far the replay is
   * @param tally the results so far
   */
  ReplayRun(
      Replay record,
      Channel channel,
      Requests requests,
      Watch watch,
      Pace pace,
      Tally tally,
      ReplayListener listener,
      Clock clock,
      LongSupplier nanos) {
    this.before = record;
    this.record = record;
    this.channel = channel;
    this.requests = requests;
    this.watch = watch;
    this.pace = pace;
    this.tally = tally;
    this.waiting = new Waiting(listener);
    this.listener = listener;
    this.clock = clock;
    this.nanos = nanos;
    this.startedAt = nanos.getAsLong();
    this.lastAnswer = startedAt;
  }

  /**
   * Runs to the end of the replay or of the process's part in it.
   *
   * @throws FencedException where another process has the replay now
   */
  ReplayEnd run(BooleanSupplier goOn) {
    pace.resume(Math.max(0, record.getSent() - tally.settled()));
    write(List.of());
    look();
    while (true) {
      boolean cancelled = listen();
      if (cancelled) {
        return new ReplayEnd.Cancelled(report());
      }
      if (!goOn.getAsBoolean()) {
        write(List.of());
        return new ReplayEnd.Stopped(report());
      }
      if (requests.isExhausted() && pace.underWay() == 0) {
        record = Replay.newBuilder(record).setState(ReplayState.DONE).build();
        write(List.of());
        return new ReplayEnd.Done(report());
      }
      if (nanos.getAsLong() - lastLook > LOOK_EVERY) {
        look();
      }
      send();
    }
  }

  private boolean listen() {
    Channel.Heard heard = channel.poll(LISTEN);
    heard.results().forEach(tally::add);
    pace.tick(heard.results().size());
    if (!heard.results().isEmpty()) {
      lastAnswer = nanos.getAsLong();
      marked = false;
      waiting.isOver();
    }
    listener.progress(Math.min(tally.settled(), record.getSelected()), record.getSelected());
    return heard.cancelled();
  }

  private void send() {
    int free = pace.free();
    List<ReplayRequest> next = free > 0 ? requests.take(free) : List.of();
    if (!next.isEmpty()) {
      if (pace.underWay() == 0) {
        lastAnswer = nanos.getAsLong();
      }
      record = Replay.newBuilder(record).setSent(record.getSent() + next.size()).build();
      write(next);
      pace.sent(next.size());
    } else if (nanos.getAsLong() - lastWrite > WRITE_EVERY) {
      write(List.of());
    }
  }

  private void write(List<ReplayRequest> next) {
    record =
        Replay.newBuilder(record)
            .setPartitions(
                record.getPartitions().stream()
                    .map(
                        cursor ->
                            new ReplayCursor(
                                cursor.getPartition(),
                                cursor.getEnd(),
                                requests.next(cursor.getPartition())))
                    .toList())
            .setOutcomes(tally.byName())
            .setWorkedMillis(worked().toMillis())
            .setUpdatedAt(clock.instant())
            .build();
    channel.write(record, next);
    lastWrite = nanos.getAsLong();
  }

  private void look() {
    lastLook = nanos.getAsLong();
    pace.behind(watch.articlesBehind(), watch.uncounted());
    if (pace.underWay() > 0 && lastLook - lastAnswer > WORRY_AFTER) {
      worry();
    } else if (pace.isHolding()) {
      waiting.becauseOf("Live articles go first; waiting until they are through.");
    } else {
      waiting.isOver();
    }
  }

  /** Nothing is answered though something is asked. */
  private void worry() {
    if (!watch.isEnrichmentRunning()) {
      waiting.becauseOf(
          "No process runs the enrichment any more; waiting for one. Start it with: tidings"
              + " stream");
      marked = false;
    } else if (!marked) {
      waiting.becauseOf("Enrichment has not answered for some seconds; waiting.");
      watch.markRequests();
      marked = true;
    } else if (!watch.requestsAreLeft()) {
      tally.addUnanswered(pace.underWay());
      pace.giveUp();
      marked = false;
    }
  }

  private Duration worked() {
    return Duration.ofMillis(before.getWorkedMillis()).plusNanos(nanos.getAsLong() - startedAt);
  }

  private ReplayReport report() {
    return tally.report(record.getId(), record.getLookedAt(), record.getSelected(), worked());
  }
}
