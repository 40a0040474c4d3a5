package dev.tidings.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream. Blank ones are passed over. */
final class LineChunks implements Chunks {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private long line;

  LineChunks(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    while (fill()) {
      line++;
      Bounded content = readLine();
      if (content.isOver()) {
        return new Chunk(line, null);
      }
      byte[] bytes = content.bytes();
      if (!isBlank(bytes)) {
        return new Chunk(line, bytes);
      }
    }
    return null;
  }

  @Override
  public long line() {
    return Math.max(line, 1);
  }

  private Bounded readLine() throws IOException {
    Bounded content = new Bounded(limit);
    while (fill()) {
      int start = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      content.add(buffer, start, position - start);
      if (position < filled) {
        position++;
        break;
      }
    }
    return content;
  }

  private boolean fill() throws IOException {
    while (position == filled) {
      int read = in.read(buffer, 0, buffer.length);
      if (read < 0) {
        return false;
      }
      position = 0;
      filled = read;
    }
    return true;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
