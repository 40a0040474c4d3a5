package dev.tidings.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The byte order marks a document may begin with. */
public enum ByteOrderMark {
  // UTF-32LE begins as UTF-16LE does, so it is looked for first.
  UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
  UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
  NONE(StandardCharsets.UTF_8);

  private final Charset charset;
  private final byte[] mark;

  ByteOrderMark(Charset charset, int... mark) {
    this.charset = charset;
    this.mark = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      this.mark[i] = (byte) mark[i];
    }
  }

  /** The mark these bytes begin with, or {@link #NONE}. */
  public static ByteOrderMark of(byte[] bytes) {
    for (ByteOrderMark candidate : values()) {
      int length = candidate.mark.length;
      if (bytes.length >= length && Arrays.equals(bytes, 0, length, candidate.mark, 0, length)) {
        return candidate;
      }
    }
    return NONE;
  }

  public Charset charset() {
    return charset;
  }

  /** In bytes. */
  public int length() {
    return mark.length;
  }
}
