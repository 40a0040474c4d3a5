package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.List;

/**
 * A name of an entity. Written {@code [letter][flags]:text} in the knowledge file, or just the
 * text.
 *
 * @param text as people write it
 * @param form how it names the entity
 * @param needsSupport flag {@code ?}: counts only where the document names the entity otherwise,
 *     too
 * @param personName flag {@code ~}: may be part of a person's name, such as Jordan
 * @param everydayWord flag {@code ^}: in other letters it is an everyday word, such as US or Turkey
 * @param words its words
 */
public record Alias(
    String text,
    AliasForm form,
    boolean needsSupport,
    boolean personName,
    boolean everydayWord,
    List<Token> words) {

  public Alias {
    words = List.copyOf(words);
  }

  /**
   * Reads an alias as it is written in the file.
   *
   * @throws IllegalArgumentException with the reason, if it is no alias
   */
  static Alias parse(String written) {
    int colon = written.indexOf(':');
    String marks = colon < 0 ? "" : written.substring(0, colon).strip();
    String text = written.substring(colon + 1).strip();
    List<Token> words = words(text);
    AliasForm form = marks.isEmpty() ? formOf(words) : formOf(marks);
    return new Alias(
        text, form, marks.contains("?"), marks.contains("~"), marks.contains("^"), words);
  }

  /**
   * The words of a name.
   *
   * @throws IllegalArgumentException with the reason, if it can't be found in any text
   */
  public static List<Token> words(String text) {
    Passage passage = Tokenizer.read(text);
    List<Token> words = passage.tokens();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("alias '" + text + "' has no letters");
    }
    for (Token word : words.subList(1, words.size())) {
      if (!joins(passage.token(words.indexOf(word) - 1), word)) {
        throw new IllegalArgumentException(
            "alias '" + text + "' holds punctuation that parts words; split it into aliases");
      }
    }
    return words;
  }

  private static AliasForm formOf(List<Token> words) {
    boolean initials =
        words.size() == 1
            && words.get(0).letterCase() == LetterCase.UPPER
            && words.get(0).key().length() > 1;
    return initials ? AliasForm.ABBREVIATION : AliasForm.ALIAS;
  }

  private static AliasForm formOf(String marks) {
    if (!marks.matches("[a-z][?~^]*")) {
      throw new IllegalArgumentException(
          "'" + marks + ":' is no alias mark; write a letter, then any of ? ~ ^, then ':'");
    }
    return AliasForm.ofLetter(marks.substring(0, 1))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no alias form '" + marks.charAt(0) + "'; there are n o a d m t s"));
  }

  /** Whether two neighbouring words of a text may be neighbours in one name. */
  public static boolean joins(Token before, Token word) {
    return switch (word.gap()) {
      case JOINED, SPACE, LINE, HYPHEN, APOSTROPHE -> true;
      case PERIOD -> before.key().length() <= 2;
      case START, COMMA, BREAK -> false;
    };
  }

  /** Whether it is one word. */
  public boolean single() {
    return words.size() == 1;
  }
}
