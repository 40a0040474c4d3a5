package dev.tidings.tagging.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into words in one pass, for any string.
 *
 * <p>A word is a run of letters, digits and the marks on them; {@code &} is a word, too. Hyphens
 * and apostrophes part words, so {@code Moscow's}, {@code Kabul-based} and {@code Qa’ida} need no
 * rule of their own.
 */
public final class Tokenizer {

  private static final Set<String> ABBREVIATED =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "lt", "col", "sgt", "capt",
          "prof", "jr", "sr", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
          "sep", "oct", "nov", "dec", "maj", "brig", "adm", "amb", "hon", "rev");

  /** Their full stop is part of the name: {@code Inc.} */
  private static final Set<String> STOPPED =
      Set.of(
          "inc", "corp", "co", "cos", "ltd", "bros", "jr", "sr", "st", "mt", "ft", "ala", "ariz",
          "ark", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "mass", "md",
          "mich", "minn", "miss", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex",
          "va", "vt", "wash", "wis", "wyo");

  /** How texts in Penn Treebank form write a bracket. */
  static final int BRACKET = "-LRB-".length();

  /** Looking further ahead from every letter of a.b.c... would take more than linear time. */
  private static final int MOST_INITIALS = 8;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int place;

  /** End of the word before, its abbreviation's full stop left out. */
  private int lastEnd;

  private int line;
  private int sentence;
  private boolean skipped;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The text's words. Takes time in proportion to the text's length. */
  public static Passage read(String text) {
    return new Tokenizer(text).passage();
  }

  private Passage passage() {
    boolean chunkStarts = true;
    while (place < text.length()) {
      int c = text.codePointAt(place);
      if (Gap.isSpace(c)) {
        chunkStarts = true;
        place += Character.charCount(c);
      } else if (chunkStarts && isAddress()) {
        skipChunk();
      } else {
        chunkStarts = false;
        readWordOrSkip(c);
      }
    }
    return Passage.of(text, tokens);
  }

  private void readWordOrSkip(int c) {
    if (Character.isLetterOrDigit(c)) {
      int end = endOfInitials();
      add(end > 0 ? end : endOfWord());
    } else if (c == '&') {
      add(place + 1);
    } else if (isBracket(text, place)) {
      place += BRACKET;
    } else {
      place += Character.charCount(c);
    }
  }

  /** Whether {@code -LRB-} or the like stands there. */
  static boolean isBracket(String text, int index) {
    return text.charAt(index) == '-'
        && text.startsWith("RB-", index + 2)
        && (text.charAt(index + 1) == 'L' || text.charAt(index + 1) == 'R');
  }

  private void add(int end) {
    Gap gap = gapBefore();
    String written = text.substring(place, end);
    boolean initials = written.length() > 1 && written.charAt(1) == '.';
    String letters = initials ? written.replace(".", "") : written;
    LetterCase letterCase = LetterCase.of(letters);
    countLines();
    if (!tokens.isEmpty() && endsSentence(gap, letterCase)) {
      sentence++;
    }
    String key = Words.key(letters);
    boolean stopped = !initials && letterCase.capitalised() && hasOwnStop(key, end);
    Marks marks = Marks.between(text, lastEnd, place);
    int last = stopped ? end + 1 : end;
    tokens.add(new Token(place, last, key, letterCase, gap, marks, line, sentence));
    skipped = false;
    lastEnd = end;
    place = last;
  }

  private boolean hasOwnStop(String key, int end) {
    return end < text.length()
        && text.charAt(end) == '.'
        && !isWordAt(end + 1)
        && STOPPED.contains(key);
  }

  private Gap gapBefore() {
    if (tokens.isEmpty()) {
      return Gap.START;
    }
    return skipped ? Gap.BREAK : Gap.between(text, lastEnd, place);
  }

  private void countLines() {
    for (int i = lastEnd; i < place; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
  }

  private boolean endsSentence(Gap gap, LetterCase next) {
    if (gap == Gap.PERIOD) {
      String before = tokens.get(tokens.size() - 1).key();
      return next != LetterCase.LOWER && before.length() > 1 && !ABBREVIATED.contains(before);
    }
    return gap == Gap.BREAK && next != LetterCase.LOWER && hasStop();
  }

  private boolean hasStop() {
    int lines = 0;
    for (int i = lastEnd; i < place; i++) {
      char c = text.charAt(i);
      lines += c == '\n' ? 1 : 0;
      if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || lines > 1) {
        return true;
      }
    }
    return false;
  }

  private int endOfWord() {
    int end = place;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!Character.isLetterOrDigit(c) && !isMark(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u00AD'
        || c == '\u200D';
  }

  /** End of two or more letters with a full stop after each, the last stop optional; else 0. */
  private int endOfInitials() {
    int end = place;
    int letters = 0;
    while (letters < MOST_INITIALS
        && end + 1 < text.length()
        && Character.isLetter(text.charAt(end))
        && text.charAt(end + 1) == '.') {
      end += 2;
      letters++;
    }
    boolean lastStopMissing =
        letters > 0
            && end < text.length()
            && Character.isLetter(text.charAt(end))
            && !isWordAt(end + 1);
    if (lastStopMissing) {
      return end + 1;
    }
    return letters > 1 && !isWordAt(end) ? end : 0;
  }

  private boolean isWordAt(int index) {
    return index < text.length() && Character.isLetterOrDigit(text.codePointAt(index));
  }

  /** Whether the run of non-space characters here holds a web or mail address or a handle. */
  private boolean isAddress() {
    for (int i = place; i < text.length() && !Gap.isSpace(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if ((c == '@' && isWordAt(i + 1)) || (c == ':' && text.startsWith("://", i))) {
        return true;
      }
    }
    return text.startsWith("www.", place);
  }

  private void skipChunk() {
    while (place < text.length() && !Gap.isSpace(text.charAt(place))) {
      place++;
    }
    skipped = true;
  }
}
