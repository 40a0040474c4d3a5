package dev.tidings.ingest.follow;

import dev.tidings.schema.FeedState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where visits are written and read again, and who follows which sources. Sources lie in parts;
 * each part has one owner at a time. Used by one thread.
 */
public interface Ledger extends AutoCloseable {

  /** The part that a source lies in. */
  int partOf(String source);

  /** Takes part for a while; tells the owner what it gains and what it must let go. */
  void poll(Duration longest, Owner owner);

  /**
   * Writes visits: all of it or nothing, and only while their parts are ours.
   *
   * @return false if it was not written, as the parts are changing hands; to be tried again after
   *     the next poll, for those that are still ours
   */
  boolean write(Collection<Harvest> visits);

  @Override
  void close();

  /** Is told of parts coming and going. */
  interface Owner {

    /**
     * Parts are ours from now on.
     *
     * @param state reads their records to the end
     */
    void gained(Set<Integer> parts, State state);

    /** Parts are no longer ours: returns when nobody works on them any more. */
    void lost(Set<Integer> parts);
  }

  /** The records of some parts. */
  interface State {

    void read(BiConsumer<String, @Nullable FeedState> records);
  }

  /** Those of the visits whose parts are among these. */
  default List<Harvest> within(Set<Integer> parts, Collection<Harvest> visits) {
    return visits.stream().filter(visit -> parts.contains(partOf(visit.source()))).toList();
  }
}
