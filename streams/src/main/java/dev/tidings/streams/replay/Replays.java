package dev.tidings.streams.replay;

import dev.tidings.schema.Connection;
import dev.tidings.schema.Replay;
import dev.tidings.schema.ReplayState;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The replays that there are and were. */
public final class Replays implements AutoCloseable {

  /** A process that is at a replay says so more often than this. */
  private static final Duration SILENT_AFTER = Duration.ofSeconds(30);

  private final Connection connection;
  private final Topics topics;
  private final TopicReader reader;

  public Replays(Connection connection, Topics topics) {
    this.connection = connection;
    this.topics = topics;
    this.reader = new TopicReader(connection);
  }

  /** All of them, in the order in which they were begun. */
  public Collection<Replay> all() {
    Map<String, Replay> replays = new LinkedHashMap<>();
    reader.readAll(
        topics.replays(),
        record -> {
          if (record.value() == null) {
            replays.remove(record.key());
          } else {
            replays.put(record.key(), record.value());
          }
        });
    return replays.values().stream().sorted(Comparator.comparing(Replay::getStartedAt)).toList();
  }

  /** The one of this id. */
  public Optional<Replay> find(String id) {
    return all().stream().filter(replay -> replay.getId().equals(id)).findFirst();
  }

  /** The last one that carries out this order and has not ended. */
  public Optional<Replay> unfinished(ReplayOrder order) {
    return all().stream()
        .filter(replay -> replay.getState() == ReplayState.RUNNING && order.isOf(replay))
        .reduce((earlier, later) -> later);
  }

  /** Whether no process seems to be at it though it has not ended. */
  public static boolean isStopped(Replay replay, Instant now) {
    return replay.getState() == ReplayState.RUNNING
        && replay.getUpdatedAt().plus(SILENT_AFTER).isBefore(now);
  }

  /**
   * Cancels a replay, wherever it runs: who runs it can't write any more, and reads why. What has
   * been done stays done.
   *
   * @return what it was before; empty where there is none of this id
   */
  public Optional<ReplayState> cancel(String id, Clock clock) {
    if (find(id).isEmpty()) {
      return Optional.empty();
    }
    try (KafkaChannel channel = new KafkaChannel(connection, topics, id)) {
      // Only now nobody else writes it any more.
      Replay replay = find(id).orElseThrow();
      if (replay.getState() == ReplayState.RUNNING) {
        channel.write(
            Replay.newBuilder(replay)
                .setState(ReplayState.CANCELLED)
                .setUpdatedAt(clock.instant())
                .build(),
            List.of());
        SpentRequests.delete(connection, topics);
      }
      return Optional.of(replay.getState());
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
