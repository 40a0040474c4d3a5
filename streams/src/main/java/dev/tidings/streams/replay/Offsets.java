package dev.tidings.streams.replay;

import java.util.Arrays;
import java.util.Collection;

/** Offsets in ascending order, in as little memory as they need. */
public final class Offsets {

  private final long[] sorted;

  private Offsets(long[] sorted) {
    this.sorted = sorted;
  }

  static Offsets of(Collection<Long> offsets) {
    return new Offsets(offsets.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  /** How many. */
  public int size() {
    return sorted.length;
  }

  boolean has(long offset) {
    return Arrays.binarySearch(sorted, offset) >= 0;
  }

  /** The first one from here on, or the end where none is left. */
  long from(long offset, long end) {
    int found = Arrays.binarySearch(sorted, offset);
    int index = found >= 0 ? found : -found - 1;
    return index < sorted.length ? sorted[index] : end;
  }

  /** How many from here on. */
  int sizeFrom(long offset) {
    int found = Arrays.binarySearch(sorted, offset);
    return sorted.length - (found >= 0 ? found : -found - 1);
  }
}
