package dev.tidings.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells text from pictures, archives and the like by the first few thousand bytes. */
final class BinaryCheck {
  private static final int SAMPLE_BYTES = 8192;

  private BinaryCheck() {}

  /**
   * UTF-32 and UTF-16 without byte order mark: text then has a zero in every fourth byte, Western
   * text one in every other.
   */
  static Optional<Charset> wideCharset(byte[] bytes) {
    return utf32(bytes).or(() -> utf16(bytes));
  }

  private static Optional<Charset> utf32(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) & ~3;
    boolean bigEndian = length > 0 && bytes.length % 4 == 0;
    boolean littleEndian = bigEndian;
    for (int i = 0; i < length; i += 4) {
      bigEndian &= bytes[i] == 0 && bytes[i + 1] <= 0x10 && bytes[i + 1] >= 0;
      littleEndian &= bytes[i + 3] == 0 && bytes[i + 2] <= 0x10 && bytes[i + 2] >= 0;
    }
    if (bigEndian == littleEndian) {
      return Optional.empty();
    }
    return Optional.of(Charset.forName(bigEndian ? "UTF-32BE" : "UTF-32LE"));
  }

  private static Optional<Charset> utf16(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (bytes.length % 2 == 0 && odd * 4 > pairs && even * 50 < pairs) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (bytes.length % 2 == 0 && even * 4 > pairs && odd * 50 < pairs) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** Text has no zero byte, few control characters, and does not begin as a PDF does. */
  static boolean looksBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b == 0) {
        return true;
      }
      boolean spacing = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
      controls += b >= 0 && b < ' ' && !spacing ? 1 : 0;
    }
    return controls * 50 > length || startsWith(bytes, "%PDF-") || startsWith(bytes, "{\\rtf");
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    byte[] expected = magic.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
