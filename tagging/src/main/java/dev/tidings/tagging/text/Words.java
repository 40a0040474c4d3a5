package dev.tidings.tagging.text;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a word under which dictionaries hold it. */
final class Words {

  /** No name has a longer word; normalising longer ones could take more than linear time. */
  private static final int LONGEST = 64;

  private Words() {}

  /** Small letters, no accents; empty for a word that is too long to be looked up. */
  static String key(String word) {
    if (word.length() > LONGEST) {
      return "";
    }
    return isAscii(word) ? word.toLowerCase(Locale.ROOT) : fold(word);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u00AD' && c != '\u200D') {
        append(folded, c);
      }
    }
    return folded.toString();
  }

  /** Letters that Unicode does not take apart into a plain letter and an accent. */
  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ə' -> folded.append('a');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      default -> folded.append(c);
    }
  }
}
