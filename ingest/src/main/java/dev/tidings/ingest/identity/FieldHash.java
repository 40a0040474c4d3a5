package dev.tidings.ingest.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a sequence of fields, written so that no two sequences share an encoding: a text is
 * its length in UTF-8 bytes (four bytes, big-endian), then those bytes; an absent one is the length
 * -1; a list is its size, then its texts; a moment is 8 (four bytes), then its milliseconds since
 * 1970 (eight bytes); an absent one is -1.
 */
final class FieldHash {
  private static final int ABSENT = -1;

  private final MessageDigest digest;

  FieldHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  FieldHash text(@Nullable String value) {
    if (value == null) {
      return number(ABSENT);
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    digest.update(utf8);
    return this;
  }

  FieldHash texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  FieldHash moment(@Nullable Instant value) {
    if (value == null) {
      return number(ABSENT);
    }
    number(Long.BYTES);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value.toEpochMilli()).flip());
    return this;
  }

  private FieldHash number(int value) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).flip());
    return this;
  }

  /** Lower case. May be called once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
