package dev.tidings.bench.peers;

import java.util.ArrayList;
import java.util.List;

/**
 * A text to find names in.
 *
 * @param tokenised whether sentences are parted by line breaks and tokens by a space, so that an
 *     engine need not find them itself
 */
public record Source(String text, boolean tokenised) {

  /** A stretch of the text: a token, a sentence or a line; UTF-16 offsets, end exclusive. */
  record Stretch(String text, int begin, int end) {}

  /** The lines that aren't empty. */
  List<Stretch> lines() {
    return split(text, '\n', 0);
  }

  /** The tokens of a line of a tokenised text. */
  static List<Stretch> tokens(Stretch line) {
    return split(line.text(), ' ', line.begin());
  }

  /** Where the token that holds an offset begins. */
  static int tokenBegin(String text, int offset) {
    int begin = offset;
    while (begin > 0 && !isBreak(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** Where the token that ends at an offset or holds it ends. */
  static int tokenEnd(String text, int offset) {
    int end = offset;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char character) {
    return character == ' ' || character == '\n';
  }

  private static List<Stretch> split(String text, char separator, int offset) {
    List<Stretch> parts = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int found = text.indexOf(separator, begin);
      int end = found < 0 ? text.length() : found;
      if (end > begin) {
        parts.add(new Stretch(text.substring(begin, end), offset + begin, offset + end));
      }
      begin = end + 1;
    }
    return parts;
  }
}
