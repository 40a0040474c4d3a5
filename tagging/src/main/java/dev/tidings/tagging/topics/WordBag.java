package dev.tidings.tagging.topics;

import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.Passage;
import java.util.Arrays;

/**
 * The known words of a document and how much each counts: {@code 1 + ln n} for n times, where a
 * title's words count twice. Only the start of a long text is read: news says first what it is
 * about.
 */
final class WordBag {

  static final int MOST_TITLE_WORDS = 100;
  static final int MOST_BODY_WORDS = 400;

  private static final int TITLE_TIMES = 2;
  private static final int LOGARITHMS = 64;
  private static final float[] BY_COUNT = new float[LOGARITHMS];

  static {
    for (int i = 1; i < LOGARITHMS; i++) {
      BY_COUNT[i] = (float) (1 + StrictMath.log(i));
    }
  }

  private final Vocabulary vocabulary;
  private int[] found = new int[2 * MOST_BODY_WORDS];
  private int size;

  private WordBag(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Told each known word once, in the order of the words' numbers. */
  interface Reader {
    void word(int number, float count);
  }

  static WordBag of(Vocabulary vocabulary, Passage title, Passage body) {
    var bag = new WordBag(vocabulary);
    for (int i = 0; i < TITLE_TIMES; i++) {
      bag.add(title, MOST_TITLE_WORDS);
    }
    bag.add(body, MOST_BODY_WORDS);
    Arrays.sort(bag.found, 0, bag.size);
    return bag;
  }

  private void add(Passage passage, int most) {
    int end = Math.min(most, passage.size());
    for (int i = 0; i < end; i++) {
      long hash = Vocabulary.hash(passage.token(i).key());
      int number = vocabulary.number(hash);
      if (number != Vocabulary.UNKNOWN) {
        add(number);
        if (i + 1 < end && vocabulary.opensPair(number)) {
          addPair(passage, hash, i + 1);
        }
      }
    }
  }

  private void addPair(Passage passage, long first, int second) {
    if (passage.token(second).gap() != Gap.BREAK) {
      int number = vocabulary.number(Vocabulary.pair(first, passage.token(second).key()));
      if (number != Vocabulary.UNKNOWN) {
        add(number);
      }
    }
  }

  private void add(int number) {
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = number;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void forEach(Reader reader) {
    int begin = 0;
    while (begin < size) {
      int end = begin + 1;
      while (end < size && found[end] == found[begin]) {
        end++;
      }
      reader.word(found[begin], BY_COUNT[Math.min(end - begin, LOGARITHMS - 1)]);
      begin = end;
    }
  }
}
