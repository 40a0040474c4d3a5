package dev.tidings.streams.lane;

import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Topics;
import dev.tidings.streams.StreamsSettings;
import dev.tidings.streams.TopologyRunner;
import dev.tidings.streams.TopologyRunner.Part;
import dev.tidings.streams.view.Backlog;
import dev.tidings.tagging.Tagger;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Runs a lane's topologies until all articles that there were when it began are through. What it
 * did is committed as it goes, so that whoever begins again goes on; several processes may fill one
 * lane together.
 */
public final class LaneFilling {

  private static final int LOOK_AGAIN_MILLIS = 200;

  private final Connection connection;
  private final Topics topics;
  private final StreamsSettings settings;
  private final Path stateFolder;
  private final CompletableFuture<?> trouble;

  /**
   * @param topics the lane's
   * @param trouble completes exceptionally where it is no use to go on
   */
  public LaneFilling(
      Connection connection,
      Topics topics,
      StreamsSettings settings,
      Path stateFolder,
      CompletableFuture<?> trouble) {
    this.connection = connection;
    this.topics = topics;
    this.settings = settings;
    this.stateFolder = stateFolder;
    this.trouble = trouble;
  }

  /**
   * Fills the lane.
   *
   * @param goOn asked often whether to go on
   * @return whether all is through; if not, it was told to stop
   */
  public boolean fill(Supplier<Tagger> tagger, BooleanSupplier goOn, Listener listener) {
    try (Backlog backlog = new Backlog(connection, topics)) {
      Map<TopicPartition, Long> ends = backlog.articleEnds();
      // What comes before this is finite once enrichment has stopped, however fast articles come.
      try (TopologyRunner behind = start(EnumSet.of(Part.STORIES, Part.ACTOR_COUNTS), tagger)) {
        try (TopologyRunner first = start(EnumSet.of(Part.ENRICHMENT), tagger)) {
          CompletableFuture<Object> failure =
              CompletableFuture.anyOf(first.failure(), behind.failure(), trouble);
          while (backlog.articlesAreBehind(ends)) {
            tell(listener, backlog.articlesDone(), ends);
            if (!pause(failure, goOn)) {
              return false;
            }
          }
          tell(listener, ends, ends);
        }
        CompletableFuture<Object> failure = CompletableFuture.anyOf(behind.failure(), trouble);
        listener.counting();
        while (backlog.storiesAreBehind() || backlog.countsAreBehind()) {
          if (!pause(failure, goOn)) {
            return false;
          }
        }
        return true;
      }
    }
  }

  private TopologyRunner start(Set<Part> parts, Supplier<Tagger> tagger) {
    LaneName lane = topics.lane();
    return TopologyRunner.start(parts, connection, lane, tagger, settings, stateFolder);
  }

  private static void tell(
      Listener listener, Map<TopicPartition, Long> done, Map<TopicPartition, Long> ends) {
    long all = ends.values().stream().mapToLong(Long::longValue).sum();
    long through =
        ends.entrySet().stream()
            .mapToLong(end -> Math.min(end.getValue(), done.getOrDefault(end.getKey(), 0L)))
            .sum();
    listener.through(through, all);
  }

  /** Whether to go on after a moment. */
  private static boolean pause(CompletableFuture<?> failure, BooleanSupplier goOn) {
    try {
      Object unused = failure.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return goOn.getAsBoolean();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /** Told how it gets on. */
  public interface Listener {

    /** So many records of the articles' are through of so many, by their offsets. */
    void through(long records, long all);

    /** All articles are through; stories and counts are still to follow. */
    default void counting() {}
  }
}
