package dev.tidings.tagging.names;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.LetterCase;
import dev.tidings.tagging.text.LineStyle;
import dev.tidings.tagging.text.Marks;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;

/**
 * A document as the search for names sees it: the words of its title and body in one row, and which
 * of them may be in names.
 */
public final class Scene {
  /** Longer rows, as in a book in capitals, are cut. */
  private static final int LONGEST_ROW = 128;

  private final Passage[] passages;
  private final Token[] tokens;
  private final Word[] words;
  private final int[] marks;
  private final byte[] styles;
  private final boolean[] opens;
  private final boolean[] open;
  private final Echoes echoes;

  private Scene(Words source, Connectors connectors, Passage... passages) {
    int size = 0;
    for (Passage passage : passages) {
      size += passage.size();
    }
    this.passages = passages.clone();
    this.tokens = new Token[size];
    this.words = new Word[size];
    this.marks = new int[size + 1];
    this.styles = new byte[size];
    this.opens = new boolean[size + 1];
    int at = 0;
    for (Passage passage : passages) {
      for (int i = 0; i < passage.size(); i++, at++) {
        read(passage, i, at, source);
      }
    }
    opens[size] = true;
    this.open = connectors.open(this);
    this.echoes = Echoes.of(this);
  }

  /** The passages of one document, in order. */
  public static Scene of(Words words, Connectors connectors, Passage... passages) {
    return new Scene(words, connectors, passages);
  }

  private void read(Passage passage, int index, int at, Words source) {
    Token token = passage.token(index);
    tokens[at] = token;
    words[at] = source.word(token.key(), token.letterCase(), token.dotted(passage.text()));
    opens[at] = index == 0 || token.sentence() != passage.token(index - 1).sentence();
    styles[at] = (byte) passage.style(token).code();
    marks[at] = index == 0 ? 1 : code(token);
  }

  private static int code(Token token) {
    Marks marks = token.marks();
    int tight = token.gap() == Gap.JOINED ? 1 : 0;
    int line = token.gap() == Gap.LINE ? 1 : 0;
    boolean joint = token.gap() == Gap.HYPHEN || token.gap() == Gap.APOSTROPHE;
    return 2
        + tight
        + 2 * (line + 2 * ((joint ? 1 : 0) + 2 * (marks.closing() + 128 * marks.opening())));
  }

  /** How many words. */
  public int size() {
    return words.length;
  }

  /** Whether the word may be in a name; all others are outside of any. */
  public boolean isOpen(int index) {
    return open[index];
  }

  /** Whether a sentence or passage starts there; no name goes across. The end does, too. */
  public boolean opensSentence(int index) {
    return opens[index];
  }

  /** Where the row of words that are to be labelled together ends which starts at {@code first}. */
  public int endOfRow(int first) {
    int end = first + 1;
    int last = Math.min(words.length, first + LONGEST_ROW);
    while (end < last && open[end] && !opens[end]) {
      end++;
    }
    return end;
  }

  Word word(int index) {
    return words[index];
  }

  /** The word at a distance from a place, {@link Word#NONE} outside of the place's sentence. */
  Word near(int index, int distance) {
    int step = distance < 0 ? -1 : 1;
    for (int at = index; at != index + distance; at += step) {
      if (step < 0 ? opens[at] : opens[at + 1]) {
        return Word.NONE;
      }
    }
    return words[index + distance];
  }

  /** A code of the punctuation before the word. */
  int marks(int index) {
    return marks[index];
  }

  Token token(int index) {
    return tokens[index];
  }

  Gap gap(int index) {
    return tokens[index].gap();
  }

  LetterCase letterCase(int index) {
    return words[index].letterCase();
  }

  int style(int index) {
    return styles[index];
  }

  boolean isRunningText(int index) {
    return styles[index] == LineStyle.SENTENCE.code();
  }

  Echoes echoes() {
    return echoes;
  }

  /** How many words are in the passages before this one. */
  public int offset(int passage) {
    int offset = 0;
    for (int i = 0; i < passage; i++) {
      offset += passages[i].size();
    }
    return offset;
  }

  /** Where a scene gets its words from. */
  @FunctionalInterface
  interface Words {
    Word word(String key, LetterCase letterCase, boolean dotted);
  }
}
