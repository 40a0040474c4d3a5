package dev.tidings.ingest.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A start, a number of letters that are never held anywhere, and an end. */
final class LongStream extends InputStream {
  private final byte[] start;
  private final byte[] end;
  private final long letters;
  private long position;

  LongStream(String start, long letters, String end) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.letters = letters;
    this.end = end.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read() {
    long at = position++;
    if (at < start.length) {
      return start[(int) at];
    }
    if (at < start.length + letters) {
      return 'x';
    }
    long inEnd = at - start.length - letters;
    return inEnd < end.length ? end[(int) inEnd] : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    long lettersLeft = start.length + letters - position;
    if (position >= start.length && lettersLeft >= length) {
      Arrays.fill(into, from, from + length, (byte) 'x');
      position += length;
      return length;
    }
    int next = read();
    if (next < 0) {
      return -1;
    }
    into[from] = (byte) next;
    return 1;
  }
}
