package dev.tidings.ingest.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent escapes in one spelling (RFC 3986, section 6.2.2). */
final class PercentEncoding {
  private static final String UNRESERVED_MARKS = "-._~";

  /** What a path may hold beside letters, digits and marks. */
  static final String IN_PATH = "/!$&'()*+,;=:@";

  /** What a query may hold. */
  static final String IN_QUERY = IN_PATH + "?";

  private PercentEncoding() {}

  /** Escapes in upper case, none where none is needed, one where one is. */
  static String normalise(String text, String allowed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      int escaped = b == '%' ? escaped(bytes, i) : -1;
      if (escaped >= 0) {
        i += 2;
        append(out, escaped, "");
      } else {
        append(out, b, allowed);
      }
    }
    return out.toString();
  }

  /** All escapes decoded, as UTF-8. */
  static String decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int escaped = bytes[i] == '%' ? escaped(bytes, i) : -1;
      out.write(escaped >= 0 ? escaped : bytes[i]);
      i += escaped >= 0 ? 2 : 0;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder out, int b, String allowed) {
    boolean plain =
        (b >= 'a' && b <= 'z')
            || (b >= 'A' && b <= 'Z')
            || (b >= '0' && b <= '9')
            || UNRESERVED_MARKS.indexOf(b) >= 0
            || allowed.indexOf(b) >= 0;
    if (plain) {
      out.append((char) b);
    } else {
      out.append('%').append(hex(b >> 4)).append(hex(b & 0xF));
    }
  }

  private static int escaped(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
