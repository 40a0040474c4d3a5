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
  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n|[\\r\\f\\x0B\\x85\\u2028\\u2029]");
  private static final Pattern DROPPED =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u00AD\\u200B\\u2060\\uFEFF\\uFFFE\\uFFFF&&[^\\n\\t]]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]");
  private static final Pattern SPACE_RUNS = Pattern.compile("\\s+");
  private static final Pattern LINE_TAILS = Pattern.compile("(?m) +$");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{2,}");

  private PlainText() {}

  /** The text in the form above, lines and empty lines as they were, trimmed. */
  public static String clean(String raw) {
    String text = LINE_ENDS.matcher(raw).replaceAll("\n");
    text = DROPPED.matcher(text).replaceAll("");
    text = SPACES.matcher(text).replaceAll(" ");
    text = LINE_TAILS.matcher(text).replaceAll("");
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** One line: runs of spaces and line ends are one space. For titles, names and the like. */
  public static String line(String raw) {
    return SPACE_RUNS.matcher(clean(raw)).replaceAll(" ");
  }

  /** Text whose paragraphs are separated by one empty line, however many there were. */
  public static String paragraphs(String raw) {
    return EMPTY_LINES.matcher(clean(raw)).replaceAll("\n\n");
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
