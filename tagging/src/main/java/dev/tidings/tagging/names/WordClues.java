package dev.tidings.tagging.names;

/** The clues that a word gives by itself, to its own label and to those of its neighbours. */
final class WordClues {
  /** How far a word's clues reach. */
  static final int REACH = 2;

  /** Distances from {@code -REACH} to {@code REACH}. */
  static final int DISTANCES = 2 * REACH + 1;

  private static final int TEMPLATES = 64;
  private static final int[] PATHS = {4, 6, 8, 10, 12, 20};
  private static final int LONGEST_SUFFIX = 5;
  private static final int LONGEST_PREFIX = 4;

  private WordClues() {}

  /** Clues to the label at a place, from the word that stands {@code distance} words after it. */
  static void collect(Word word, int distance, Clues clues) {
    int base = (distance + REACH) * TEMPLATES;
    clues.add(base, word.hash());
    clues.add(base + 1, word.shape());
    clues.add(base + 2, word.lists(), word.written());
    for (int i = 0; i < PATHS.length; i++) {
      if (Math.abs(distance) < 2 || i % 2 == 1) {
        clues.add(base + 3 + i, word.cluster(PATHS[i]));
      }
    }
    clues.add(base + 10, word.written(), word.small());
    if (Math.abs(distance) == 1) {
      clues.add(base + 11, word.hash(), word.shape());
      clues.add(base + 12, suffix(word.key(), 3));
    }
    if (distance == 0) {
      own(word, base, clues);
    }
  }

  private static void own(Word word, int base, Clues clues) {
    String key = word.key();
    clues.add(base + 11, word.hash(), word.shape());
    for (int i = 1; i <= LONGEST_SUFFIX && i <= key.length(); i++) {
      clues.add(base + 20 + i, suffix(key, i));
      clues.add(base + 30 + i, suffix(key, i), word.written());
    }
    for (int i = 2; i <= LONGEST_PREFIX && i <= key.length(); i++) {
      clues.add(base + 40 + i, key.substring(0, i).hashCode());
    }
    clues.add(base + 50, word.cluster(8), word.shape());
    clues.add(base + 51, word.cluster(20), word.written());
    clues.add(base + 52, word.cluster(20), word.lists());
    clues.add(base + 53, Entry.FIRST.of(word.entry()), word.written());
    clues.add(base + 54, Entry.SURNAME.of(word.entry()), word.written());
    clues.add(base + 55, Entry.PLACE.of(word.entry()), word.written());
    clues.add(base + 56, Entry.ORGANISATION.of(word.entry()), word.written());
  }

  private static int suffix(String key, int length) {
    return key.substring(Math.max(0, key.length() - length)).hashCode();
  }
}
