package dev.tidings.ingest.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a body within its limits, so that one that unpacks to too much is never held. */
final class BodyReader {
  private static final int RATIO_COUNTS_FROM = 1 << 20;
  private final Limits limits;

  BodyReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads it all, or as much as the call wants.
   *
   * @throws LimitException if it is too large
   * @throws IOException if it ends early, stops coming, or cannot be unpacked
   */
  Body read(InputStream in, List<String> contentEncoding, Call call) throws IOException {
    WireStream wire = new WireStream(in, limits.wireBytes());
    // Closing gives back what the unpacking holds; the connection is not ours to close.
    try (InputStream unpacked = Unpacking.of(wire, contentEncoding)) {
      return read(unpacked, wire, call);
    }
  }

  private Body read(InputStream unpacked, WireStream wire, Call call) throws IOException {
    int most = Math.min(limits.bodyBytes(), call.bodyBytes());
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int got = unpacked.read(buffer); got >= 0; got = unpacked.read(buffer)) {
      kept.write(buffer, 0, Math.min(got, most - kept.size() + 1));
      if (kept.size() > most) {
        return cut(kept, most, call);
      }
      checkRatio(kept.size(), wire.count());
    }
    return new Body(kept.toByteArray());
  }

  private static Body cut(ByteArrayOutputStream kept, int most, Call call) throws LimitException {
    if (!call.cut()) {
      throw new LimitException("it is larger than %,d bytes".formatted(most));
    }
    byte[] bytes = new byte[most];
    System.arraycopy(kept.toByteArray(), 0, bytes, 0, most);
    return new Body(bytes);
  }

  private void checkRatio(long unpacked, long wire) throws LimitException {
    if (unpacked > RATIO_COUNTS_FROM && unpacked > wire * limits.ratio()) {
      throw new LimitException(
          "it unpacks to over %d times what is sent".formatted(limits.ratio()));
    }
  }
}
