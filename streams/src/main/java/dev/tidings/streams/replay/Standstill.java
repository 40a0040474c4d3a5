package dev.tidings.streams.replay;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a consumer that is behind from one that only seems so: offsets of transactions' marks and
 * of aborted records are never committed past while nothing follows them, and who is not running
 * does not catch up either way.
 */
final class Standstill {

  private static final long GIVEN_UP_AFTER = Duration.ofSeconds(10).toNanos();

  private final LongSupplier nanos;
  private @Nullable Object lastPlace;
  private long movedAt;

  Standstill(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * How far behind it is; nothing where it has stood still for long.
   *
   * @param place where it is; changes while it moves
   */
  long behind(long offsets, Object place) {
    long now = nanos.getAsLong();
    if (offsets == 0 || !place.equals(lastPlace)) {
      lastPlace = place;
      movedAt = now;
    }
    return now - movedAt > GIVEN_UP_AFTER ? 0 : offsets;
  }
}
