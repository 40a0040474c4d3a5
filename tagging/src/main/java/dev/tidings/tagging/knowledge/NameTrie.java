package dev.tidings.tagging.knowledge;

import java.util.Arrays;

/**
 * Names as paths of words, in flat tables: a name costs some 40 bytes, and following a text one
 * word further costs one look-up however many names there are.
 *
 * <p>Nodes are numbers. A way is kept under 64 bits mixed from its node and its word, not under the
 * word itself: that two of a million ways fall together has a chance of one in ten million.
 */
final class NameTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int SMALLEST = 1 << 10;

  /** Which words may begin a name: most words of a text are dismissed by this alone. */
  private final long[] beginnings = new long[1 << 12];

  private long[] ways;
  private int[] leadsTo;
  private int wayCount;
  private int[] lastValue = new int[SMALLEST];
  private int nodeCount = 1;
  private int[] values = new int[SMALLEST];
  private int[] valueBefore = new int[SMALLEST];
  private int valueCount;

  /** An empty trie. */
  NameTrie(int expectedWays) {
    int size = Math.max(SMALLEST, Integer.highestOneBit(expectedWays) << 2);
    ways = new long[size];
    leadsTo = new int[size];
    Arrays.fill(lastValue, NONE);
  }

  /** What a word is known by here; the same for the same letters. */
  static long hash(CharSequence key) {
    long hash = WordHash.START;
    for (int i = 0; i < key.length(); i++) {
      hash = WordHash.add(hash, key.charAt(i));
    }
    return WordHash.end(hash);
  }

  /** Where a word leads from a node, or {@link #NONE}. */
  int next(int node, long word) {
    if (node == ROOT && !begins(word)) {
      return NONE;
    }
    int place = place(way(node, word));
    return ways[place] == 0 ? NONE : leadsTo[place];
  }

  /** The node a word leads to from there, made if need be. */
  int extend(int node, long word) {
    long way = way(node, word);
    int place = place(way);
    if (ways[place] != 0) {
      return leadsTo[place];
    }
    if (node == ROOT) {
      beginnings[(int) (word >>> 6) & (beginnings.length - 1)] |= 1L << word;
    }
    if (nodeCount == lastValue.length) {
      lastValue = Arrays.copyOf(lastValue, 2 * nodeCount);
      Arrays.fill(lastValue, nodeCount, 2 * nodeCount, NONE);
    }
    ways[place] = way;
    leadsTo[place] = nodeCount;
    if (++wayCount > ways.length / 2) {
      grow();
    }
    return nodeCount++;
  }

  /** Keeps a value for the name that ends at the node. */
  void put(int node, int value) {
    if (valueCount == values.length) {
      values = Arrays.copyOf(values, 2 * valueCount);
      valueBefore = Arrays.copyOf(valueBefore, 2 * valueCount);
    }
    values[valueCount] = value;
    valueBefore[valueCount] = lastValue[node];
    lastValue[node] = valueCount++;
  }

  /** The values of the name that ends at the node, in the order in which they came. */
  int[] values(int node) {
    int count = 0;
    for (int at = lastValue[node]; at != NONE; at = valueBefore[at]) {
      count++;
    }
    int[] found = new int[count];
    for (int at = lastValue[node]; at != NONE; at = valueBefore[at]) {
      found[--count] = values[at];
    }
    return found;
  }

  boolean ends(int node) {
    return lastValue[node] != NONE;
  }

  int nodes() {
    return nodeCount;
  }

  private boolean begins(long word) {
    return (beginnings[(int) (word >>> 6) & (beginnings.length - 1)] & (1L << word)) != 0;
  }

  /** Never 0, which marks an empty place. */
  private static long way(int node, long word) {
    long way = WordHash.end(word + node * 0x9E3779B97F4A7C15L);
    return way == 0 ? 1 : way;
  }

  private int place(long way) {
    int mask = ways.length - 1;
    int place = (int) way & mask;
    while (ways[place] != 0 && ways[place] != way) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldWays = ways;
    int[] oldLeadsTo = leadsTo;
    ways = new long[2 * oldWays.length];
    leadsTo = new int[ways.length];
    for (int i = 0; i < oldWays.length; i++) {
      if (oldWays[i] != 0) {
        int place = place(oldWays[i]);
        ways[place] = oldWays[i];
        leadsTo[place] = oldLeadsTo[i];
      }
    }
  }
}
