package dev.tidings.ingest.feed;

/**
 * Escapes ampersands that begin no reference, outside of CDATA, and takes out what no XML may hold:
 * control characters and the two code points that are none. One pass, whatever the text.
 */
final class XmlRepair {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  /** {@code CounterClockwiseContourIntegral}, with its marks, is the longest name HTML has. */
  private static final int LONGEST_REFERENCE = 34;

  private XmlRepair() {}

  static String repair(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int plainUntil = text.indexOf(CDATA);
    for (int i = 0; i < text.length(); i++) {
      if (i == plainUntil) {
        int end = text.indexOf(CDATA_END, i);
        int next = end < 0 ? text.length() : end + CDATA_END.length();
        appendAllowed(out, text, i, next);
        i = next - 1;
        plainUntil = text.indexOf(CDATA, next);
      } else if (text.charAt(i) == '&' && !isReference(text, i)) {
        out.append("&amp;");
      } else if (isAllowed(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static void appendAllowed(StringBuilder out, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isAllowed(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
  }

  /** XML 1.0, section 2.2. */
  private static boolean isAllowed(char c) {
    return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isReference(String text, int ampersand) {
    int from = ampersand + 1;
    boolean number = text.startsWith("#", from);
    boolean hexadecimal = number && text.regionMatches(true, from, "#x", 0, 2);
    int start = from + (hexadecimal ? 2 : number ? 1 : 0);
    int end = start;
    int limit = Math.min(text.length(), start + LONGEST_REFERENCE);
    while (end < limit && isPart(text.charAt(end), number, hexadecimal)) {
      end++;
    }
    return end > start && end < text.length() && text.charAt(end) == ';';
  }

  private static boolean isPart(char c, boolean number, boolean hexadecimal) {
    if (hexadecimal) {
      return Character.digit(c, 16) >= 0;
    }
    return number ? c >= '0' && c <= '9' : Character.isLetterOrDigit(c) || c == '_';
  }
}
