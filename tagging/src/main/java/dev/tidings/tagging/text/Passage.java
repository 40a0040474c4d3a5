package dev.tidings.tagging.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and its words in order.
 *
 * @param text the text, unchanged
 * @param tokens its words; addresses with {@code @} or {@code ://} are left out
 * @param styles how each line uses capitals
 */
public record Passage(String text, List<Token> tokens, List<LineStyle> styles) {

  static Passage of(String text, List<Token> tokens) {
    List<LineStyle> styles = new ArrayList<>();
    int begin = 0;
    while (begin < tokens.size()) {
      int line = tokens.get(begin).line();
      int end = begin;
      while (end < tokens.size() && tokens.get(end).line() == line) {
        end++;
      }
      while (styles.size() < line) {
        styles.add(LineStyle.SENTENCE);
      }
      styles.add(LineStyle.of(tokens.subList(begin, end)));
      begin = end;
    }
    return new Passage(text, tokens, styles);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** The word there, or null outside of the text. */
  public @Nullable Token tokenOrNull(int index) {
    return index < 0 || index >= tokens.size() ? null : tokens.get(index);
  }

  public LineStyle style(Token token) {
    return styles.get(token.line());
  }

  /** Whether the word opens a sentence or a line. */
  public boolean opensSentence(int index) {
    if (index == 0) {
      return true;
    }
    Token token = tokens.get(index);
    Token before = tokens.get(index - 1);
    return token.sentence() != before.sentence() || token.line() != before.line();
  }
}
