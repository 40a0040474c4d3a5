package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values under sequences of words. Looking a sequence up takes one hash look-up a word, however
 * many values there are.
 *
 * @param <V> what is kept
 */
public final class WordTrie<V> {

  private final Node<V> root = new Node<>();

  /** Keeps a value under the keys of the words. */
  public void add(List<Token> words, V value) {
    Node<V> node = root;
    for (Token word : words) {
      node = node.next.computeIfAbsent(word.key(), key -> new Node<>());
    }
    node.values.add(value);
  }

  public Node<V> root() {
    return root;
  }

  /** What the words so far lead to. */
  public static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(4);
    private final List<V> values = new ArrayList<>(1);

    /** Where one more word leads, or null if no sequence goes on so. */
    public @Nullable Node<V> next(String key) {
      return next.get(key);
    }

    /** The values whose words end here. */
    public List<V> values() {
      return values;
    }
  }
}
