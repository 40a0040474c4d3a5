package dev.tidings.ingest.document;

import dev.tidings.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of plain text. Every line is one, unless the text is wrapped: then the lines
 * between two empty ones are. It is taken for wrapped where no line is over 100 characters and all
 * but the last of the lines in question are over 40.
 */
final class TextLines {
  private static final int NARROWEST_WRAPPED = 40;

  /** Punctuation, arrows, box drawing, blocks and geometric shapes. */
  private static final Pattern ORNAMENT =
      Pattern.compile("[\\p{P}\\s=+~^`|<>\\u2190-\\u21FF\\u2500-\\u25FF]+");

  private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*\\u2022]|\\d{1,3}[.)])\\s.*");

  private TextLines() {}

  static List<String> paragraphs(String text) {
    boolean narrow = text.lines().allMatch(line -> line.length() <= PlainText.WIDEST_WRAPPED);
    List<String> paragraphs = new ArrayList<>();
    for (String block : PlainText.split(text)) {
      List<String> lines = block.lines().map(String::strip).filter(TextLines::says).toList();
      if (narrow && wrapped(lines)) {
        paragraphs.add(String.join(" ", lines));
      } else {
        paragraphs.addAll(lines);
      }
    }
    return paragraphs;
  }

  private static boolean says(String line) {
    return !line.isEmpty() && !ORNAMENT.matcher(line).matches();
  }

  private static boolean wrapped(List<String> lines) {
    return lines.size() > 1
        && lines.stream().noneMatch(line -> LIST_ITEM.matcher(line).matches())
        && lines.subList(0, lines.size() - 1).stream()
            .allMatch(line -> line.length() > NARROWEST_WRAPPED);
  }
}
