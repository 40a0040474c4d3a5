package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.knowledge.EntityStore.NameVisitor;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The entities that can be found in a text, under all their names. */
public final class KnowledgeBase {

  private static final int ALIAS_BITS = 8;
  private static final int BYTES_A_WAY = 30;

  /** An alias and whose it is. */
  public record Entry(Alias alias, KnownEntity entity) {}

  private static final Comparator<Entry> MOST_PROMINENT_FIRST =
      Comparator.comparing((Entry entry) -> entry.entity().prominence()).reversed();

  private final EntityStore standard;
  private final EntityStore extra;
  private final KnownNames names;
  private final Homonyms homonyms;

  private KnowledgeBase(EntityStore standard, EntityStore extra, int ways, Homonyms homonyms) {
    this.standard = standard;
    this.extra = extra;
    this.homonyms = homonyms;
    var trie = new NameTrie(ways);
    standard.forEachName(new Planter(trie, 0));
    extra.forEachName(new Planter(trie, standard.size()));
    this.names = new KnownNames(trie, this);
  }

  /**
   * Puts a user's entities on top of the standard ones. A line whose id is known already adds its
   * aliases to that entity; an alias of the user's takes the same alias away from other entities.
   */
  public static KnowledgeBase of(
      List<KnownEntity> standard, List<KnownEntity> extra, Homonyms homonyms) {
    return new KnowledgeBase(
        EntityStore.of(standard), EntityStore.of(extra), standard.size(), homonyms);
  }

  /**
   * The same over a whole knowledge file, whose lines are read when they are needed.
   *
   * @param standard the file: UTF-8, lines sorted by id, known to be right; never to be changed
   */
  public static KnowledgeBase of(byte[] standard, List<KnownEntity> extra, Homonyms homonyms) {
    return new KnowledgeBase(
        new LineStore(standard), EntityStore.of(extra), standard.length / BYTES_A_WAY, homonyms);
  }

  public KnownNames names() {
    return names;
  }

  public Homonyms homonyms() {
    return homonyms;
  }

  /** The entity with that id. */
  public Optional<KnownEntity> entity(String id) {
    int number = standard.find(id);
    if (number >= 0) {
      return Optional.of(standard.get(number));
    }
    int user = extra.find(id);
    return user < 0 ? Optional.empty() : Optional.of(extra.get(user));
  }

  /** All entities, each read when it is asked for; those of the user's that add to one, too. */
  public List<KnownEntity> entities() {
    return new AbstractList<>() {
      @Override
      public KnownEntity get(int index) {
        return index < standard.size() ? standard.get(index) : extra.get(index - standard.size());
      }

      @Override
      public int size() {
        return standard.size() + extra.size();
      }
    };
  }

  List<Entry> entries(int[] values) {
    boolean users = false;
    for (int value : values) {
      users |= value >>> ALIAS_BITS >= standard.size();
    }
    List<Entry> entries = new ArrayList<>();
    for (int value : values) {
      int number = value >>> ALIAS_BITS;
      int place = value & (1 << ALIAS_BITS) - 1;
      if (number >= standard.size()) {
        KnownEntity entity = extra.get(number - standard.size());
        int known = standard.find(entity.id());
        Alias alias = entity.aliases().get(place);
        entries.add(new Entry(alias, known < 0 ? entity : standard.get(known)));
      } else if (!users) {
        KnownEntity entity = standard.get(number);
        entries.add(new Entry(entity.aliases().get(place), entity));
      }
    }
    entries.sort(MOST_PROMINENT_FIRST);
    return List.copyOf(entries);
  }

  /** Plants the names of a store into a trie. */
  private static final class Planter implements NameVisitor {
    private final NameTrie trie;
    private final int first;
    private int node = NameTrie.ROOT;

    private Planter(NameTrie trie, int first) {
      this.trie = trie;
      this.first = first;
    }

    @Override
    public void word(long word) {
      node = trie.extend(node, word);
    }

    @Override
    public void end(int entity, int alias) {
      trie.put(node, ((first + entity) << ALIAS_BITS) | alias);
      node = NameTrie.ROOT;
    }
  }
}
