package dev.tidings.lab.train;

import dev.tidings.tagging.names.Lexicon;

/** What a lexicon is made of. */
final class LexiconTables {
  private final int[] words;
  private final int[] entries;
  private final int[] clusters;

  /**
   * @param words hashes, rising
   * @param entries one for each word
   * @param clusters their paths, rising
   */
  LexiconTables(int[] words, int[] entries, int[] clusters) {
    this.words = words.clone();
    this.entries = entries.clone();
    this.clusters = clusters.clone();
  }

  int[] words() {
    return words.clone();
  }

  int[] entries() {
    return entries.clone();
  }

  int[] clusters() {
    return clusters.clone();
  }

  Lexicon lexicon() {
    return new Lexicon(words, entries, clusters);
  }
}
