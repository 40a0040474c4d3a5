package dev.tidings.ingest.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON values of a stream, one after another; of an array at the top, its elements. Finds their
 * ends by brackets and quotes alone: whether they are well-formed is the reader's to say.
 */
final class JsonChunks implements Chunks {
  private final InputStream in;
  private final int limit;
  private final byte[] one = new byte[1];
  private long line = 1;
  private boolean inArray;
  private int ahead = NONE;

  private static final int NONE = -2;
  private static final int END = -1;

  JsonChunks(InputStream in, int limit) {
    this.in = new BufferedInputStream(in, 64 * 1024);
    this.limit = limit;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    int b = read();
    while (isBetween(b)) {
      if (b == '[') {
        inArray = true;
      } else if (b == ']') {
        inArray = false;
      }
      b = read();
    }
    if (b == END) {
      if (inArray) {
        throw new EOFException("the array is not closed");
      }
      return null;
    }
    return value(b);
  }

  @Override
  public long line() {
    return line;
  }

  /** Whether the array the records are in was opened, which makes each one of many. */
  boolean isInArray() {
    return inArray;
  }

  private boolean isBetween(int b) {
    return isSpace(b) || b == ',' || (b == '[' && !inArray) || (b == ']' && inArray);
  }

  private Chunk value(int first) throws IOException {
    long start = line;
    Bounded content = new Bounded(limit);
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    int b = first;
    while (b != END) {
      if (depth == 0 && !quoted && b != first && (isSpace(b) || b == ',' || b == ']')) {
        ahead = b;
        break;
      }
      one[0] = (byte) b;
      content.add(one, 0, 1);
      if (escaped) {
        escaped = false;
      } else if (quoted) {
        escaped = b == '\\';
        quoted = b != '"';
      } else if (b == '"') {
        quoted = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
        if (depth <= 0) {
          break;
        }
      }
      b = read();
    }
    return new Chunk(start, content.isOver() ? null : content.bytes());
  }

  private int read() throws IOException {
    if (ahead != NONE) {
      int b = ahead;
      ahead = NONE;
      return b;
    }
    int b = in.read();
    line += b == '\n' ? 1 : 0;
    return b;
  }

  private static boolean isSpace(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
