package dev.tidings.ingest.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts a body as it comes in, and stops at a limit. Closing it leaves the connection alone. */
final class WireStream extends FilterInputStream {
  private final int limit;
  private long count;

  WireStream(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int got = in.read(into, from, length);
    count(Math.max(got, 0));
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return bytes <= 0 || read() < 0 ? 0 : 1;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws LimitException {
    count += bytes;
    if (count > limit) {
      throw new LimitException("it is larger than %,d bytes as sent".formatted(limit));
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() {}
}
