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

  private final ShippedNames shipped;
  private final @Nullable UserNames users;

  KnownNames(ShippedNames shipped, @Nullable UserNames users) {
    this.shipped = shipped;
    this.users = users;
  }

  /** What {@link #next(int, long)} knows a word by; {@code key} as in a token. */
  public static long hash(String key) {
    return NameTrie.hash(key);
  }

  /** Where one more word leads, or {@link #NONE}. */
  public int next(int node, String key) {
    return next(node, NameTrie.hash(key));
  }

  /** Where one more word leads, or {@link #NONE}; for a word whose hash is asked for often. */
  public int next(int node, long hash) {
    return users == null ? shipped.trie().next(node, hash) : users.next(node, hash);
  }

  /** Whether a name ends there. */
  public boolean ends(int node) {
    return users == null ? shipped.trie().ends(node) : users.ends(node);
  }

  /** Whose name ends there: most prominent first, then in the order of the files. */
  public List<Entry> entries(int node) {
    return users == null || !users.adds(node) ? shipped.entries(node) : users.entries(node);
  }
}
