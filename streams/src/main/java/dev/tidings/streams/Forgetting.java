package dev.tidings.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps a store bounded: once a day of stream time what has been there for long goes. */
final class Forgetting {

  private static final Duration INTERVAL = Duration.ofDays(1);

  private Forgetting() {}

  /**
   * Drops a store's values by and by.
   *
   * @param kept how long a value stays at least; a day longer at most
   * @param seenAt when it came, in stream time
   */
  static <V> void schedule(
      ProcessorContext<?, ?> context,
      KeyValueStore<String, V> store,
      Duration kept,
      ToLongFunction<V> seenAt) {
    context.schedule(
        INTERVAL, PunctuationType.STREAM_TIME, now -> forget(store, now - kept.toMillis(), seenAt));
  }

  private static <V> void forget(
      KeyValueStore<String, V> store, long before, ToLongFunction<V> seenAt) {
    List<String> old = new ArrayList<>();
    try (KeyValueIterator<String, V> all = store.all()) {
      all.forEachRemaining(
          entry -> {
            if (seenAt.applyAsLong(entry.value) < before) {
              old.add(entry.key);
            }
          });
    }
    old.forEach(store::delete);
  }
}
