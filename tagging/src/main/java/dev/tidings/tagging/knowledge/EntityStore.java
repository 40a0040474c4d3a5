package dev.tidings.tagging.knowledge;

import java.util.List;

/** Entities by number, from 0. */
interface EntityStore {

  int size();

  KnownEntity get(int number);

  /** The number of the entity with that id, or -1. */
  int find(String id);

  /** Tells of every name of every entity. */
  void forEachName(NameVisitor visitor);

  /** Is told of a name: the words it consists of lead to the alias of the entity. */
  interface NameVisitor {

    /**
     * Takes one word of a name.
     *
     * @param word its {@link WordHash}
     */
    void word(long word);

    /** The name is complete: it is that alias, by its place in the list, of that entity. */
    void end(int entity, int alias);
  }

  /** Entities that have been read already. */
  static EntityStore of(List<KnownEntity> entities) {
    return new ListStore(List.copyOf(entities));
  }

  /** The entities of a list. */
  record ListStore(List<KnownEntity> entities) implements EntityStore {

    @Override
    public int size() {
      return entities.size();
    }

    @Override
    public KnownEntity get(int number) {
      return entities.get(number);
    }

    @Override
    public int find(String id) {
      for (int i = 0; i < entities.size(); i++) {
        if (entities.get(i).id().equals(id)) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public void forEachName(NameVisitor visitor) {
      for (int i = 0; i < entities.size(); i++) {
        List<Alias> aliases = entities.get(i).aliases();
        for (int place = 0; place < aliases.size(); place++) {
          aliases.get(place).words().forEach(word -> visitor.word(NameTrie.hash(word.key())));
          visitor.end(i, place);
        }
      }
    }
  }
}
