package dev.tidings.app.verb;

import dev.tidings.streams.knowledge.Entries;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is to become of some entries, compared with what is there. */
final class KnowledgeChange {

  private final Entries before;
  private final Map<String, Optional<KnowledgeLine>> changes = new TreeMap<>();
  private final SortedSet<String> names = new TreeSet<>();
  private final List<String> unchanged = new ArrayList<>();

  KnowledgeChange(Entries before) {
    this.before = before;
  }

  void put(KnowledgeLine line) {
    if (before.line(line.id()).equals(Optional.of(line))) {
      unchanged.add(line.id());
      return;
    }
    changes.put(line.id(), Optional.of(line));
    names.addAll(line.names());
    before.line(line.id()).ifPresent(old -> names.addAll(old.names()));
  }

  /** Whether there was such an entry. */
  boolean remove(String id) {
    Optional<KnowledgeLine> old = before.line(id);
    old.ifPresent(line -> names.addAll(line.names()));
    boolean there = old.isPresent() || before.unusable().containsKey(id);
    if (there) {
      changes.put(id, Optional.empty());
    }
    return there;
  }

  /** Whether nothing was asked for that concerns an entry there is or will be. */
  boolean isEmpty() {
    return changes.isEmpty() && unchanged.isEmpty();
  }

  /** By id; empty: removed. */
  Map<String, Optional<KnowledgeLine>> changes() {
    return new TreeMap<>(changes);
  }

  /** The ids of entries that are there already, just so. */
  List<String> unchanged() {
    return List.copyOf(unchanged);
  }

  /** The names in articles that the change can touch: those that come and those that go. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The entries there will be. */
  Collection<KnowledgeLine> after() {
    Map<String, KnowledgeLine> after = new TreeMap<>();
    before.lines().forEach(line -> after.put(line.id(), line));
    changes.forEach(
        (id, line) -> line.ifPresentOrElse(now -> after.put(id, now), () -> after.remove(id)));
    return after.values();
  }
}
