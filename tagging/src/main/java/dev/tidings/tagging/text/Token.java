package dev.tidings.tagging.text;

/**
 * One word. A possessive {@code 's} is a word of its own after an {@link Gap#APOSTROPHE}; initials
 * with full stops ({@code U.S.}) are one word that includes its last full stop, and so are
 * abbreviations that end names ({@code Inc.}), whose stop the next word's gap still counts.
 *
 * @param begin UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param key the word in small letters, without accents and stops: what dictionaries are asked for
 * @param letterCase how it is written
 * @param gap what stands between it and the word before
 * @param marks the punctuation in that gap
 * @param line number of its line, from 0
 * @param sentence number of its sentence, from 0
 */
public record Token(
    int begin,
    int end,
    String key,
    LetterCase letterCase,
    Gap gap,
    Marks marks,
    int line,
    int sentence) {

  /** Whether its letters have stops: {@code U.S.} */
  public boolean dotted(String text) {
    return end - begin > 1 && text.charAt(begin + 1) == '.';
  }

  /** Whether it is the {@code s} of a possessive. */
  public boolean possessive() {
    return gap == Gap.APOSTROPHE && key.equals("s");
  }
}
