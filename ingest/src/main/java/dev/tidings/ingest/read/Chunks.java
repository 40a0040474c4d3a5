package dev.tidings.ingest.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into records, holding no more of it than one record within the size limit. */
interface Chunks {

  /** The next record, or null at the end. */
  @Nullable Chunk next() throws IOException;

  /** The line that was reached, from 1. */
  long line();

  /**
   * One record.
   *
   * @param line the line it starts on, from 1
   * @param bytes in UTF-8; null if there are more than the limit
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Chunk(long line, byte @Nullable [] bytes) {

    /**
     * Whether it begins as an object does; one over the limit is given the benefit of the doubt.
     */
    boolean isObject() {
      return bytes == null || (bytes.length > 0 && bytes[0] == '{');
    }
  }
}
