package dev.tidings.ingest.fetch.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An answer's bytes, unpacked. They are the holder's alone and never change. */
public final class Body {
  public static final Body EMPTY = new Body(new byte[0]);
  private final byte[] bytes;

  public Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes themselves, not a copy: leave them as they are. */
  public byte[] bytes() {
    return bytes;
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  public int size() {
    return bytes.length;
  }

  /** SHA-256, lower-case hex. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
