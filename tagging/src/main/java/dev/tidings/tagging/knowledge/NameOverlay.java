package dev.tidings.tagging.knowledge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A few names more than a trie has. The trie itself stays as it is, so that many can lie on it; its
 * nodes keep their numbers, and new ones go on from there.
 */
final class NameOverlay {

  private static final int[] NONE = {};
  private static final int BEGINNINGS = 1 << 16;

  /** A way from a node by a word. */
  private record Way(int node, long word) {}

  private final NameTrie under;
  private final Map<Way, Integer> ways = new HashMap<>();
  private final Map<Integer, int[]> values = new HashMap<>();
  private final BitSet ends = new BitSet();

  /** Nodes from which a way of its own leads; and which words may begin such a way at the root. */
  private final BitSet forks = new BitSet();

  private final BitSet beginnings = new BitSet(BEGINNINGS);
  private int nodes;

  NameOverlay(NameTrie under) {
    this.under = under;
    this.nodes = under.nodes();
  }

  /** Where a word leads from a node, or {@link NameTrie#NONE}. */
  int next(int node, long word) {
    int found = node < under.nodes() ? under.next(node, word) : NameTrie.NONE;
    if (found != NameTrie.NONE || !forks.get(node) || (node == NameTrie.ROOT && !begins(word))) {
      return found;
    }
    @Nullable Integer own = ways.get(new Way(node, word));
    return own == null ? NameTrie.NONE : own;
  }

  private boolean begins(long word) {
    return beginnings.get((int) word & (BEGINNINGS - 1));
  }

  /** The node a word leads to from there, made if need be. */
  int extend(int node, long word) {
    int found = next(node, word);
    if (found != NameTrie.NONE) {
      return found;
    }
    forks.set(node);
    if (node == NameTrie.ROOT) {
      beginnings.set((int) word & (BEGINNINGS - 1));
    }
    ways.put(new Way(node, word), nodes);
    return nodes++;
  }

  /** Keeps a value for the name that ends at the node. */
  void put(int node, int value) {
    int[] before = values.getOrDefault(node, NONE);
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = value;
    values.put(node, after);
    ends.set(node);
  }

  /** Whether a name ends at the node, here or below. */
  boolean ends(int node) {
    return ends.get(node) || (node < under.nodes() && under.ends(node));
  }

  /** Whether there are values of its own at the node. */
  boolean adds(int node) {
    return ends.get(node);
  }

  /** Its own values of the name that ends at the node, in the order in which they came. */
  int[] values(int node) {
    return values.getOrDefault(node, NONE);
  }
}
