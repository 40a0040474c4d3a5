package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of users' own, in layers: where one of a higher layer says a name, it is taken away from
 * everybody below.
 */
final class UserNames {

  /** An entry and its layer. */
  private record Layered(int layer, Entry entry) {}

  private final NameOverlay overlay;
  private final List<Layered> layered = new ArrayList<>();

  UserNames(NameTrie shipped) {
    this.overlay = new NameOverlay(shipped);
  }

  /** Adds the names of an entity, which may be known by others already. */
  void add(int layer, List<Alias> aliases, KnownEntity owner) {
    for (Alias alias : aliases) {
      int node = NameTrie.ROOT;
      for (Token word : alias.words()) {
        node = overlay.extend(node, NameTrie.hash(word.key()));
      }
      overlay.put(node, layered.size());
      layered.add(new Layered(layer, new Entry(alias, owner)));
    }
  }

  int next(int node, long word) {
    return overlay.next(node, word);
  }

  boolean ends(int node) {
    return overlay.ends(node);
  }

  /** Whether the name that ends there is one of these. */
  boolean adds(int node) {
    return overlay.adds(node);
  }

  /** Whose such a name is. */
  List<Entry> entries(int node) {
    int highest = 0;
    for (int value : overlay.values(node)) {
      highest = Math.max(highest, layered.get(value).layer());
    }
    List<Entry> entries = new ArrayList<>();
    for (int value : overlay.values(node)) {
      Layered one = layered.get(value);
      if (one.layer() == highest) {
        entries.add(one.entry());
      }
    }
    entries.sort(Entry.MOST_PROMINENT_FIRST);
    return entries;
  }
}
