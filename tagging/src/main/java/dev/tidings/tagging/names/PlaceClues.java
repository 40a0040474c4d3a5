package dev.tidings.tagging.names;

/** The clues that a place gives: its punctuation, its words taken together, its document. */
final class PlaceClues {
  /** Beyond all templates of {@link WordClues}. */
  private static final int BASE = 1024;

  private static final int ECHOES = BASE + 64;

  private PlaceClues() {}

  static void collect(Scene scene, int index, Clues clues) {
    Word word = scene.word(index);
    Word before = scene.near(index, -1);
    Word second = scene.near(index, -2);
    Word after = scene.near(index, 1);
    Word third = scene.near(index, 2);
    int left = before == Word.NONE ? 0 : scene.marks(index);
    int right = after == Word.NONE ? 0 : scene.marks(index + 1);
    marks(word, before, after, left, right, clues);
    pairs(word, before, after, second, third, left, right, clues);
    if (second != Word.NONE) {
      clues.add(BASE + 40, scene.marks(index - 1), before.written(), left);
    }
    if (third != Word.NONE) {
      clues.add(BASE + 41, scene.marks(index + 2), after.written(), right);
    }
    line(scene, index, word, before, clues);
    scene.echoes().collect(scene, index, ECHOES, clues);
  }

  private static void marks(Word word, Word before, Word after, int left, int right, Clues clues) {
    int written = word.written();
    clues.add(BASE, left, right, written);
    clues.add(BASE + 1, left, written, before.written());
    clues.add(BASE + 2, right, written, after.written());
    clues.add(BASE + 3, left, before.hash());
    clues.add(BASE + 4, right, after.hash());
    clues.add(BASE + 5, left, word.cluster(10));
    clues.add(BASE + 6, right, word.cluster(10));
    clues.add(
        BASE + 7, left, right, Hash.mix(before.written(), Hash.mix(written, after.written())));
  }

  private static void pairs(
      Word word,
      Word before,
      Word after,
      Word second,
      Word third,
      int left,
      int right,
      Clues clues) {
    clues.add(BASE + 10, before.hash(), word.hash());
    clues.add(BASE + 11, word.hash(), after.hash());
    clues.add(BASE + 12, before.hash(), after.hash());
    clues.add(BASE + 13, second.hash(), before.hash());
    clues.add(BASE + 14, after.hash(), third.hash());
    clues.add(BASE + 15, before.hash(), word.shape());
    clues.add(BASE + 16, after.hash(), word.shape());
    clues.add(BASE + 17, before.cluster(10), word.cluster(10));
    clues.add(BASE + 18, word.cluster(10), after.cluster(10));
    clues.add(BASE + 19, before.cluster(6), word.cluster(6), after.cluster(6));
    clues.add(BASE + 20, before.cluster(20), word.written(), left);
    clues.add(BASE + 21, after.cluster(20), word.written(), right);
    clues.add(BASE + 22, before.lists(), word.lists());
    clues.add(BASE + 23, word.lists(), after.lists());
    clues.add(BASE + 24, before.shape(), word.shape(), after.shape());
    clues.add(BASE + 25, second.cluster(8), before.cluster(8), word.written());
    clues.add(BASE + 26, after.cluster(8), third.cluster(8), word.written());
    clues.add(BASE + 27, before.cluster(20), after.cluster(20));
  }

  private static void line(Scene scene, int index, Word word, Word before, Clues clues) {
    int start = before == Word.NONE ? 1 : 0;
    int style = scene.style(index) * 2 + start;
    clues.add(BASE + 50, style, word.written());
    clues.add(BASE + 51, style, word.cluster(10));
    clues.add(BASE + 52, style, word.small(), word.lists());
    clues.add(BASE + 53, style, word.shape(), word.small());
  }
}
