package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the entities that ship, planted once and shared by all who add some of their own.
 */
final class ShippedNames {

  private static final int ALIAS_BITS = 8;

  private final LineStore entities;
  private final NameTrie trie;

  /** Several threads may make the same list at once; all are equal. */
  private final @Nullable List<Entry>[] entries;

  ShippedNames(LineStore entities, int ways) {
    this.entities = entities;
    this.trie = new NameTrie(ways);
    entities.forEachName(new Planter(trie));
    this.entries = lists(trie.nodes());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic class
  private static @Nullable List<Entry>[] lists(int size) {
    return new List[size];
  }

  NameTrie trie() {
    return trie;
  }

  LineStore entities() {
    return entities;
  }

  List<Entry> entries(int node) {
    List<Entry> found = entries[node];
    if (found == null) {
      found = read(trie.values(node));
      entries[node] = found;
    }
    return found;
  }

  private List<Entry> read(int[] values) {
    List<Entry> found = new ArrayList<>();
    for (int value : values) {
      KnownEntity entity = entities.get(value >>> ALIAS_BITS);
      found.add(new Entry(entity.aliases().get(value & (1 << ALIAS_BITS) - 1), entity));
    }
    found.sort(Entry.MOST_PROMINENT_FIRST);
    return List.copyOf(found);
  }

  /** Plants the names of a store into a trie. */
  private static final class Planter implements NameVisitor {
    private final NameTrie trie;
    private int node = NameTrie.ROOT;

    private Planter(NameTrie trie) {
      this.trie = trie;
    }

    @Override
    public void word(long word) {
      node = trie.extend(node, word);
    }

    @Override
    public void end(int entity, int alias) {
      trie.put(node, (entity << ALIAS_BITS) | alias);
      node = NameTrie.ROOT;
    }
  }
}
