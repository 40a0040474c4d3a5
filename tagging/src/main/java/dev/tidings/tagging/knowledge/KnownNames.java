package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of all entities. To find one in a text, start at {@link #ROOT}, follow {@link #next}
 * word by word, and ask for the {@link #entries} wherever it {@link #ends}.
 */
public final class KnownNames {

  /** Where every name begins. */
  public static final int ROOT = NameTrie.ROOT;

  /** No name goes on so. */
  public static final int NONE = NameTrie.NONE;

  private final NameTrie trie;
  private final KnowledgeBase knowledge;

  /** Several threads may make the same list at once; all are equal. */
  private final @Nullable List<Entry>[] entries;

  KnownNames(NameTrie trie, KnowledgeBase knowledge) {
    this.trie = trie;
    this.knowledge = knowledge;
    this.entries = lists(trie.nodes());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic class
  private static @Nullable List<Entry>[] lists(int size) {
    return new List[size];
  }

  /** What {@link #next(int, long)} knows a word by; {@code key} as in a token. */
  public static long hash(String key) {
    return NameTrie.hash(key);
  }

  /** Where one more word leads, or {@link #NONE}. */
  public int next(int node, String key) {
    return trie.next(node, NameTrie.hash(key));
  }

  /** Where one more word leads, or {@link #NONE}; for a word whose hash is asked for often. */
  public int next(int node, long hash) {
    return trie.next(node, hash);
  }

  /** Whether a name ends there. */
  public boolean ends(int node) {
    return trie.ends(node);
  }

  /** Whose name ends there: most prominent first, then in the order of the files. */
  public List<Entry> entries(int node) {
    List<Entry> found = entries[node];
    if (found == null) {
      found = knowledge.entries(trie.values(node));
      entries[node] = found;
    }
    return found;
  }
}
