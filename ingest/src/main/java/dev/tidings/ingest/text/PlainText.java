package dev.tidings.ingest.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form all text of an article has: Unicode NFC, line ends LF, no control characters, unpaired
 * surrogates or invisible fillers (soft hyphen, zero-width space, byte order mark), any other space
 * a plain one, no space at the end of a line.
 */
public final class PlainText {
  /** In characters. */
  public static final int WIDEST_WRAPPED = 100;

  /** Soft hyphen, zero-width space, word joiner, byte order mark and two that are no characters. */
  private static final String FILLERS = "\u00AD\u200B\u2060\uFEFF\uFFFE\uFFFF";

  private static final Pattern SPACE_RUNS = Pattern.compile("\\s+");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{2,}");

  private PlainText() {}

  /** The text in the form above, lines and empty lines as they were, trimmed. */
  public static String clean(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
      if (Character.isSurrogatePair(c, next)) {
        out.append(c).append(next);
        i++;
      } else if (isLineEnd(c)) {
        i += c == '\r' && next == '\n' ? 1 : 0;
        endLine(out);
      } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.append(' ');
      } else if (!isDropped(c)) {
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC).strip();
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static void endLine(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }

  private static boolean isDropped(char c) {
    return Character.isISOControl(c) || Character.isSurrogate(c) || FILLERS.indexOf(c) >= 0;
  }

  /** One line: runs of spaces and line ends are one space. For titles, names and the like. */
  public static String line(String raw) {
    return SPACE_RUNS.matcher(clean(raw)).replaceAll(" ");
  }

  /**
   * Text whose paragraphs are separated by one empty line, however many there were. Where there was
   * none, each line is a paragraph, unless the text is wrapped: no line over 100 characters.
   */
  public static String paragraphs(String raw) {
    String text = EMPTY_LINES.matcher(clean(raw)).replaceAll("\n\n");
    boolean wrapped = text.lines().allMatch(line -> line.length() <= WIDEST_WRAPPED);
    return wrapped || text.contains("\n\n") ? text : text.replace("\n", "\n\n");
  }

  /** The paragraphs of {@link #paragraphs}. */
  public static List<String> split(String text) {
    return Arrays.stream(EMPTY_LINES.split(text)).filter(part -> !part.isBlank()).toList();
  }

  public static String join(List<String> paragraphs) {
    return paragraphs.stream().map(String::strip).collect(Collectors.joining("\n\n"));
  }

  /** Whether two lines say the same, spacing and case aside. */
  public static boolean same(String one, String other) {
    return line(one).toLowerCase(Locale.ROOT).equals(line(other).toLowerCase(Locale.ROOT));
  }
}
