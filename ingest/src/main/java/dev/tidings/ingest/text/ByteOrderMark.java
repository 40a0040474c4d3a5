package dev.tidings.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The byte order marks a document may begin with. */
public enum ByteOrderMark {
  // UTF-32LE begins as UTF-16LE does, so it is looked for first.
  UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
  UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
  UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
  NONE(StandardCharsets.UTF_8, "");

  private static final int LONGEST = 4;

  private final Charset charset;

  /** The mark's bytes, a character each. */
  private final String mark;

  ByteOrderMark(Charset charset, String mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The mark these bytes begin with, or {@link #NONE}. */
  public static ByteOrderMark of(byte[] bytes) {
    int length = Math.min(bytes.length, LONGEST);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(candidate -> start.startsWith(candidate.mark))
        .findFirst()
        .orElse(NONE);
  }

  public Charset charset() {
    return charset;
  }

  /** In bytes. */
  public int length() {
    return mark.length();
  }
}
