package dev.tidings.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells text from pictures, archives and the like by the first few thousand bytes. */
final class BinaryCheck {
  private static final int SAMPLE_BYTES = 8192;

  private BinaryCheck() {}

  /** UTF-16 without byte order mark: Western text then has a zero in every other byte. */
  static Optional<Charset> wideCharset(byte[] bytes) {
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
