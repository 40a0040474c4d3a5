package dev.tidings.lab.knowledge;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name on its way into the knowledge file.
 *
 * @param form its mark's letter: n o a d m t s
 * @param flags its mark's flags: any of ? ~ ^
 */
record Name(String text, char form, String flags) {

  static final char ALIAS = 'o';
  static final char ABBREVIATION = 'a';
  static final char SURNAME = 's';

  static Name of(Alias alias) {
    String flags =
        (alias.needsSupport() ? "?" : "")
            + (alias.personName() ? "~" : "")
            + (alias.everydayWord() ? "^" : "");
    return new Name(alias.text(), alias.form().letter().charAt(0), flags);
  }

  static Name of(String text) {
    boolean initials =
        text.length() > 1 && text.length() <= 8 && text.matches("\\p{Lu}[\\p{Lu}0-9]+");
    return new Name(text, initials ? ABBREVIATION : ALIAS, "");
  }

  static Name surname(String text) {
    return new Name(text, SURNAME, "");
  }

  Name with(String moreFlags) {
    var all = new StringBuilder();
    for (char flag : new char[] {'?', '~', '^'}) {
      if (flags.indexOf(flag) >= 0 || moreFlags.indexOf(flag) >= 0) {
        all.append(flag);
      }
    }
    return new Name(text, form, all.toString());
  }

  /** As it stands in the file; what {@link Name#of(String)} would say of it is left out. */
  String written() {
    return flags.isEmpty() && equals(of(text)) ? text : form + flags + ":" + text;
  }

  /** What the tagger looks it up by: its words in small letters, without accents. */
  String key() {
    return key(text);
  }

  /** Whether both are found in the same places: NATO stands for less than Nato. */
  boolean looksLike(String other) {
    return shape(text).equals(shape(other));
  }

  private static String shape(String text) {
    return words(text).stream()
        .map(word -> word.key() + word.letterCase())
        .collect(Collectors.joining(" "));
  }

  static String key(String text) {
    return words(text).stream().map(Token::key).collect(Collectors.joining(" "));
  }

  static List<Token> words(String text) {
    return Tokenizer.read(text).tokens();
  }

  /** Whether the tagger could find it at all: nothing parts its words but what joins a name. */
  boolean usable() {
    List<Token> words = words(text);
    for (int i = 1; i < words.size(); i++) {
      if (!Alias.joins(words.get(i - 1), words.get(i))) {
        return false;
      }
    }
    return !words.isEmpty()
        && words.stream().noneMatch(word -> word.key().isEmpty())
        && text.indexOf('|') < 0
        && text.indexOf(':') < 0
        && text.indexOf('\t') < 0;
  }
}
