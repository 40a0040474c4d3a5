package dev.tidings.ingest.read;

import java.io.ByteArrayOutputStream;

/** Gathers bytes up to a limit; past it, lets go of them all and only counts. */
final class Bounded {
  private final int limit;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long size;

  Bounded(int limit) {
    this.limit = limit;
  }

  void add(byte[] bytes, int from, int length) {
    size += length;
    if (size <= limit) {
      kept.write(bytes, from, length);
    } else if (kept.size() > 0) {
      kept = new ByteArrayOutputStream(0);
    }
  }

  boolean isOver() {
    return size > limit;
  }

  byte[] bytes() {
    return kept.toByteArray();
  }
}
