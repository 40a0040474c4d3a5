package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayCursor;
import dev.tidings.schema.ReplayState;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has articles tagged again while live ones keep flowing. */
public final class Replayer {

  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);
  private static final Duration LONGEST_TROUBLE = Duration.ofMinutes(10);

  private final Connection connection;
  private final Topics topics;
  private final ReplaySettings settings;
  private final Clock clock;
  private long troubleSince;

  /**
   * @param topics those of the lane in which it is done
   * @param clock what time it is
   */
  public Replayer(Connection connection, Topics topics, ReplaySettings settings, Clock clock) {
    this.connection = connection;
    this.topics = topics;
    this.settings = settings;
    this.clock = clock;
  }

  /** Finds out what an order selects at present; sends nothing. */
  public Survey survey(ReplayOrder order, ReplayListener listener) {
    try (TopicReader reader = new TopicReader(connection)) {
      return survey(reader, order, articleEnds(reader), listener);
    }
  }

  private Survey survey(
      TopicReader reader, ReplayOrder order, Map<Integer, Long> ends, ReplayListener listener) {
    Survey survey = new Surveyor(reader, topics, listener).survey(order, ends);
    listener.surveyed(survey);
    return survey;
  }

  private Map<Integer, Long> articleEnds(TopicReader reader) {
    Map<Integer, Long> ends = new TreeMap<>();
    reader.ends(topics.articles().name()).forEach((place, end) -> ends.put(place.partition(), end));
    int partitions = reader.partitions(topics.replay().name()).size();
    if (partitions != ends.size()) {
      throw new ReplayException(
          "%s has %d partitions but %s has %d; make them the same to replay"
              .formatted(
                  topics.replay().name(), partitions, topics.articles().name(), ends.size()));
    }
    return ends;
  }

  /**
   * Carries an order out; where it has been begun before and not ended, goes on with it.
   *
   * @param goOn asked often whether to go on
   */
  public ReplayEnd run(ReplayOrder order, ReplayListener listener, BooleanSupplier goOn) {
    try (Replays replays = new Replays(connection, topics)) {
      Optional<Replay> begun = replays.unfinished(order);
      return begun.isPresent()
          ? goOnWith(begun.get(), order.chosen(), listener, goOn)
          : begin(order, listener, goOn);
    }
  }

  /**
   * Goes on with a replay.
   *
   * @throws ReplayException where there is none of this id, or it has ended
   */
  public ReplayEnd resume(String id, ReplayListener listener, BooleanSupplier goOn) {
    try (Replays replays = new Replays(connection, topics)) {
      Replay replay =
          replays
              .find(id)
              .orElseThrow(
                  () ->
                      new ReplayException(
                          "There is no replay '" + id + "'. See those there are: tidings replays"));
      if (replay.getState() != ReplayState.RUNNING) {
        throw new ReplayException(
            "The replay %s has ended (%s); begin another"
                .formatted(id, replay.getState() == ReplayState.DONE ? "done" : "cancelled"));
      }
      replay
          .getSelection()
          .getLane()
          .ifPresent(
              lane -> {
                throw new ReplayException(
                    "The replay %s is part of a promotion; go on with: tidings promote %s"
                        .formatted(id, lane));
              });
      return goOnWith(replay, Chosen.ALL, listener, goOn);
    }
  }

  private ReplayEnd begin(ReplayOrder order, ReplayListener listener, BooleanSupplier goOn) {
    Survey survey;
    List<Long> resultsFrom;
    Instant now = clock.instant();
    try (TopicReader reader = new TopicReader(connection)) {
      resultsFrom = KafkaChannel.resultEnds(reader, topics);
      survey = survey(reader, order, articleEnds(reader), listener);
    }
    Replay replay =
        Replay.newBuilder()
            .setId(ReplayId.of(order, now))
            .setSelection(order.selection())
            .setEvenUnchanged(order.evenUnchanged())
            .setExpects(order.expects().orElse(null))
            .setState(ReplayState.RUNNING)
            .setStartedAt(now)
            .setUpdatedAt(now)
            .setPartitions(
                survey.ends().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(end -> new ReplayCursor(end.getKey(), end.getValue(), 0L))
                    .toList())
            .setResultsFrom(resultsFrom)
            .setLookedAt(survey.lookedAt())
            .setSelected(survey.size())
            .build();
    if (survey.size() == 0) {
      return new ReplayEnd.Done(
          new Tally().report(replay.getId(), survey.lookedAt(), 0, Duration.ZERO));
    }
    listener.started(replay.getId(), false);
    return carryOut(replay, order, survey, listener, goOn);
  }

  private ReplayEnd goOnWith(
      Replay replay, Chosen chosen, ReplayListener listener, BooleanSupplier goOn) {
    ReplayOrder order = ReplayOrder.of(replay, chosen);
    Map<Integer, Long> ends =
        replay.getPartitions().stream()
            .collect(Collectors.toMap(ReplayCursor::getPartition, ReplayCursor::getEnd));
    Survey survey;
    try (TopicReader reader = new TopicReader(connection)) {
      Map<Integer, Long> unused = articleEnds(reader);
      survey = survey(reader, order, ends, listener);
    }
    listener.started(replay.getId(), true);
    return carryOut(replay, order, survey, listener, goOn);
  }

  /** Carries it out, and tries again where the cluster is in trouble for a while. */
  private ReplayEnd carryOut(
      Replay replay,
      ReplayOrder order,
      Survey survey,
      ReplayListener listener,
      BooleanSupplier goOn) {
    troubleSince = System.nanoTime();
    while (true) {
      try {
        ReplayEnd end = attempt(replay, order, survey, listener, goOn);
        SpentRequests.delete(connection, topics);
        return end;
      } catch (KafkaException e) {
        if (!passes(e) || System.nanoTime() - troubleSince > LONGEST_TROUBLE.toNanos()) {
          throw e;
        }
        LOG.warn("the replay {} is interrupted", replay.getId(), e);
        listener.waiting("The cluster does not answer as it should; trying again.");
        pause();
        if (!goOn.getAsBoolean()) {
          return new ReplayEnd.Stopped(
              new Tally()
                  .report(
                      replay.getId(), replay.getLookedAt(), replay.getSelected(), Duration.ZERO));
        }
      }
    }
  }

  private static boolean passes(KafkaException trouble) {
    return !(trouble instanceof InterruptException
        || trouble instanceof SerializationException
        || trouble instanceof AuthorizationException
        || trouble instanceof AuthenticationException);
  }

  private static void pause() {
    try {
      Thread.sleep(BEFORE_TRYING_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private ReplayEnd attempt(
      Replay begun,
      ReplayOrder order,
      Survey survey,
      ReplayListener listener,
      BooleanSupplier goOn) {
    try (KafkaChannel channel = new KafkaChannel(connection, topics, begun.getId());
        Replays replays = new Replays(connection, topics)) {
      // Only now nobody else writes it any more.
      Replay replay = replays.find(begun.getId()).orElse(begun);
      Tally tally = new Tally();
      channel.listen(replay).forEach(tally::add);
      if (replay.getState() != ReplayState.RUNNING) {
        return ended(replay, tally);
      }
      try (KafkaRequests requests =
              new KafkaRequests(
                  connection, topics.articles(), replay.getId(), order, survey, next(replay));
          KafkaWatch watch = new KafkaWatch(connection, topics, System::nanoTime)) {
        ReplayRun run =
            new ReplayRun(
                replay,
                channel,
                requests,
                watch,
                new Pace(settings, System::nanoTime),
                tally,
                listener,
                clock,
                System::nanoTime);
        return run.run(
            () -> {
              // It works as long as this is asked.
              troubleSince = System.nanoTime();
              return goOn.getAsBoolean();
            });
      } catch (FencedException e) {
        return whoHasIt(channel, replay, tally, e);
      }
    }
  }

  private static ReplayEnd ended(Replay replay, Tally tally) {
    return replay.getState() == ReplayState.CANCELLED
        ? new ReplayEnd.Cancelled(report(replay, tally))
        : new ReplayEnd.TakenOver(replay.getId());
  }

  private static ReplayReport report(Replay replay, Tally tally) {
    return tally.report(
        replay.getId(),
        replay.getLookedAt(),
        replay.getSelected(),
        Duration.ofMillis(replay.getWorkedMillis()));
  }

  private static Map<Integer, Long> next(Replay replay) {
    return replay.getPartitions().stream()
        .collect(Collectors.toMap(ReplayCursor::getPartition, ReplayCursor::getNext));
  }

  /** The broker puts a producer out also where it was too slow; then nobody else has written. */
  private static ReplayEnd whoHasIt(
      KafkaChannel channel, Replay replay, Tally tally, FencedException fenced) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (channel.others().isEmpty() && System.nanoTime() < giveUpAt) {
      channel.poll(Duration.ofMillis(100)).results().forEach(tally::add);
    }
    Optional<Replay> others = channel.others();
    if (others.isEmpty()) {
      throw new KafkaException("the broker has put this process out", fenced);
    }
    return others.get().getState() == ReplayState.CANCELLED
        ? new ReplayEnd.Cancelled(report(replay, tally))
        : new ReplayEnd.TakenOver(replay.getId());
  }
}
