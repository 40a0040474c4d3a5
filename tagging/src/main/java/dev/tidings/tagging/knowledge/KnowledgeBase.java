package dev.tidings.tagging.knowledge;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entities that can be found in a text, under all their names: those that ship, and users' own
 * in layers on top. What ships is read once and shared by all that are made from it.
 */
public final class KnowledgeBase {

  private static final int BYTES_A_WAY = 30;

  /** An alias and whose it is. */
  public record Entry(Alias alias, KnownEntity entity) {
    static final Comparator<Entry> MOST_PROMINENT_FIRST =
        Comparator.comparing((Entry entry) -> entry.entity().prominence()).reversed();
  }

  private final ShippedNames shipped;
  private final Homonyms homonyms;
  private final List<KnownEntity> users = new ArrayList<>();
  private final Map<String, KnownEntity> usersById = new HashMap<>();
  private final KnownNames names;

  private KnowledgeBase(ShippedNames shipped, List<List<KnownEntity>> layers, Homonyms homonyms) {
    this.shipped = shipped;
    this.homonyms = homonyms;
    layers.forEach(users::addAll);
    if (users.isEmpty()) {
      this.names = new KnownNames(shipped, null);
    } else {
      this.names = new KnownNames(shipped, names(layers));
    }
  }

  private UserNames names(List<List<KnownEntity>> layers) {
    var own = new UserNames(shipped.trie());
    for (int layer = 0; layer < layers.size(); layer++) {
      for (KnownEntity entity : layers.get(layer)) {
        usersById.putIfAbsent(entity.id(), entity);
        own.add(layer, entity.aliases(), entity(entity.id()).orElse(entity));
      }
    }
    return own;
  }

  /**
   * A whole knowledge file, whose lines are read when they are needed.
   *
   * @param standard the file: UTF-8, lines sorted by id, known to be right; never to be changed
   */
  public static KnowledgeBase of(byte[] standard, Homonyms homonyms) {
    var store = new LineStore(standard);
    return new KnowledgeBase(
        new ShippedNames(store, standard.length / BYTES_A_WAY), List.of(), homonyms);
  }

  /**
   * The entities that ship with other layers of users' entities on top, in place of those here. An
   * entity whose id is known further down adds its names to that one, and nothing else; a name is
   * taken away from everybody further down.
   */
  public KnowledgeBase with(List<List<KnownEntity>> layers) {
    return new KnowledgeBase(shipped, layers, homonyms);
  }

  public KnownNames names() {
    return names;
  }

  public Homonyms homonyms() {
    return homonyms;
  }

  /** The entity with that id: of those who say it, the one furthest down. */
  public Optional<KnownEntity> entity(String id) {
    int number = shipped.entities().find(id);
    return number >= 0
        ? Optional.of(shipped.entities().get(number))
        : Optional.ofNullable(usersById.get(id));
  }

  /** All entities, each read when it is asked for; those of users that add to one, too. */
  public List<KnownEntity> entities() {
    LineStore standard = shipped.entities();
    return new AbstractList<>() {
      @Override
      public KnownEntity get(int index) {
        return index < standard.size() ? standard.get(index) : users.get(index - standard.size());
      }

      @Override
      public int size() {
        return standard.size() + users.size();
      }
    };
  }
}
