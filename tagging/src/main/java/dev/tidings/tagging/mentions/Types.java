package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;

/** Whether what the text makes of a name goes with whom the knowledge base knows by it. */
final class Types {
  private Types() {}

  /** Whether a name of the type may mean one of those that match. */
  static boolean fits(EntityType type, Match match) {
    for (Entry entry : match.entries()) {
      if (fits(type, entry)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name of the type may mean the entity by that alias. */
  static boolean fits(EntityType type, Entry entry) {
    KnownEntity entity = entry.entity();
    return switch (type) {
      case PERSON -> entity.type() == EntityType.PERSON;
      case ORGANISATION ->
          entity.type() == EntityType.ORGANISATION
              || entity.type() == EntityType.EVENT
              || (entity.type() == EntityType.PLACE && !entity.inertPlace())
              || entry.alias().form() == AliasForm.METONYM;
      case PLACE -> entity.type() != EntityType.PERSON && entity.type() != EntityType.GROUP;
      case GROUP -> entity.type() != EntityType.PERSON;
      case EVENT -> true;
    };
  }

  /** Whether the text and the knowledge base agree. */
  static boolean same(EntityType type, Entry entry) {
    if (entry.alias().form() == AliasForm.DEMONYM) {
      return type == EntityType.GROUP;
    }
    return type == entry.entity().type();
  }

  /** What a name means where the text doesn't tell. */
  static EntityType of(Entry entry) {
    return entry.alias().form() == AliasForm.DEMONYM ? EntityType.GROUP : entry.entity().type();
  }
}
