package dev.tidings.ingest.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.regex.Pattern;

/** Titles for documents that state none. */
public final class Headline {
  /** The longest line that is taken for a title, in characters. */
  private static final int LONGEST_LINE = 160;

  /** The longest title made from a sentence, in characters. */
  static final int LONGEST_MADE = 120;

  private static final Pattern KICKER =
      Pattern.compile(
          // A known word before a colon or bar, or capitals before a dash: OPINION —, KABUL (AP) –
          "^(?:(?i:opinion|op-?ed|analysis|editorial|comment(?:ary)?|exclusive|breaking(?: news)?"
              + "|update|explainer|interview|feature|factbox|watch|live|review|perspective)"
              + "\\s*[|:\\u2013\\u2014]\\s*|\\p{Lu}{2}[\\p{Lu}\\p{M}"
              + " .'\\u2019-]*(?:,[^\\u2013\\u2014]{1,30})?(?:\\([^)]{1,20}\\))?"
              + "\\s+(?:[\\u2013\\u2014]|--)\\s+)");
  private static final Pattern ENDS_A_STATEMENT =
      Pattern.compile("[.;:,\\u3002\\u0964](?<!\\.\\.\\.)[\"\\u201D\\u2019)]?$");

  /** {@code U.S.} or {@code J.}, which seldom end a sentence. */
  private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})(?:\\p{Lu}\\.)+\\s+$");

  private static final List<String> RANKS =
      List.of(
          "Sen.", "Rep.", "Gov.", "Gen.", "Col.", "Lt.", "Capt.", "Maj.", "Sgt.", "Adm.", "Rev.");
  private static final BreakIterator SENTENCES = sentences();

  private Headline() {}

  /**
   * Whether a line reads as a title: not over 160 characters, not several sentences, not ended as a
   * statement is, and with a letter in it.
   */
  public static boolean isTitle(String line) {
    return line.length() <= LONGEST_LINE
        && line.codePoints().anyMatch(Character::isLetter)
        && !ENDS_A_STATEMENT.matcher(line).find()
        && firstSentence(line).length() == line.length();
  }

  /**
   * A title made of the first sentence of a text: kickers and datelines such as {@code OPINION —}
   * are dropped, and what is over 120 characters is cut between words and ends in an ellipsis.
   */
  public static String from(String text) {
    String paragraph =
        PlainText.line(text.lines().filter(l -> !l.isBlank()).findFirst().orElse(""));
    String plain = KICKER.matcher(paragraph).replaceFirst("");
    String sentence = firstSentence(plain.isBlank() ? paragraph : plain);
    if (sentence.length() <= LONGEST_MADE) {
      return sentence.endsWith(".") && !sentence.endsWith("..")
          ? sentence.substring(0, sentence.length() - 1)
          : sentence;
    }
    return cut(sentence);
  }

  private static String cut(String sentence) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(sentence);
    int end = words.preceding(LONGEST_MADE);
    String kept = end > LONGEST_MADE / 2 ? sentence.substring(0, end) : safeCut(sentence);
    return kept.replaceFirst("[\\s\\p{P}&&[^)\\]\"\\u201D\\u2019]]+$", "") + "…";
  }

  private static String safeCut(String sentence) {
    int end = LONGEST_MADE - 1;
    return sentence.substring(
        0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end);
  }

  private static String firstSentence(String paragraph) {
    BreakIterator sentences = SENTENCES.clone();
    sentences.setText(paragraph);
    int end = sentences.next();
    while (end != BreakIterator.DONE && INITIALS.matcher(paragraph.substring(0, end)).find()) {
      end = sentences.next();
    }
    return end == BreakIterator.DONE ? paragraph : paragraph.substring(0, end).strip();
  }

  /** CLDR knows the abbreviations of English, but few ranks. */
  private static BreakIterator sentences() {
    FilteredBreakIteratorBuilder rules = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    RANKS.forEach(rules::suppressBreakAfter);
    return rules.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }
}
