package dev.tidings.tagging.names;

/**
 * What is known of words without their context: the cluster of words used alike, how often they
 * begin or end people's names or stand in other names, how often they are written small. Words are
 * kept as hashes; of those that are not in it, one in a thousand gets another's entry.
 */
public final class Lexicon {
  /** The entry of a word that is not in it. */
  public static final Lexicon EMPTY = new Lexicon(new int[0], new int[0], new int[] {1});

  private final int[] words;
  private final int[] entries;
  private final int[] clusters;
  private final int mask;

  /**
   * @param hashes of the words, none twice and none 0
   * @param values an entry each
   * @param clusters each cluster's path in the tree of clusters: a 1, then its bits
   */
  public Lexicon(int[] hashes, int[] values, int[] clusters) {
    int size = Integer.highestOneBit(Math.max(1, hashes.length)) * 4;
    this.words = new int[size];
    this.entries = new int[size];
    this.clusters = clusters.clone();
    this.mask = size - 1;
    for (int i = 0; i < hashes.length; i++) {
      int at = hashes[i] & mask;
      while (words[at] != 0) {
        at = at + 1 & mask;
      }
      words[at] = hashes[i];
      entries[at] = values[i];
    }
  }

  /** The word's entry, 0 if it has none. */
  public int entry(String key) {
    int hash = slot(key);
    int at = hash & mask;
    while (words[at] != 0) {
      if (words[at] == hash) {
        return entries[at];
      }
      at = at + 1 & mask;
    }
    return 0;
  }

  /** The hash under which it keeps a word. */
  public static int slot(String key) {
    return Math.max(1, Hash.of(key) >>> 2);
  }

  /** The path of the entry's cluster: a 1, then its bits; 1 alone for none. */
  int cluster(int entry) {
    return clusters[Entry.CLUSTER.of(entry)];
  }
}
