package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mention names: somebody known, or somebody with a name only. */
record Thing(
    String id, String label, EntityType type, @Nullable ActorKind kind, @Nullable String country) {
  /** Words at the end of an organisation's name that tell its kind. */
  private static final Map<String, ActorKind> KINDS =
      Map.ofEntries(
          Map.entry("party", ActorKind.PARTY),
          Map.entry("inc", ActorKind.COMPANY),
          Map.entry("corp", ActorKind.COMPANY),
          Map.entry("corporation", ActorKind.COMPANY),
          Map.entry("co", ActorKind.COMPANY),
          Map.entry("company", ActorKind.COMPANY),
          Map.entry("ltd", ActorKind.COMPANY),
          Map.entry("llc", ActorKind.COMPANY),
          Map.entry("plc", ActorKind.COMPANY),
          Map.entry("gmbh", ActorKind.COMPANY),
          Map.entry("airlines", ActorKind.COMPANY),
          Map.entry("airways", ActorKind.COMPANY),
          Map.entry("motors", ActorKind.COMPANY),
          Map.entry("times", ActorKind.MEDIA),
          Map.entry("post", ActorKind.MEDIA),
          Map.entry("news", ActorKind.MEDIA),
          Map.entry("journal", ActorKind.MEDIA),
          Map.entry("herald", ActorKind.MEDIA),
          Map.entry("tribune", ActorKind.MEDIA),
          Map.entry("gazette", ActorKind.MEDIA),
          Map.entry("radio", ActorKind.MEDIA),
          Map.entry("tv", ActorKind.MEDIA),
          Map.entry("foundation", ActorKind.NGO));

  static Thing of(KnownEntity entity) {
    return new Thing(
        entity.id(), entity.label(), entity.type(), entity.actorKind(), entity.country());
  }

  /** Somebody whom nobody knows; the same name gives the same id in every document. */
  static Thing of(Name name) {
    EntityType type = name.type();
    List<String> parts = name.person() ? PersonName.core(name.parts()) : name.parts();
    return new Thing(
        "name:" + String.join("-", parts), name.label(), type, kind(type, name.parts()), null);
  }

  /** Whether it is a place that doesn't act. */
  boolean inertPlace() {
    return type == EntityType.PLACE && kind == null;
  }

  private static @Nullable ActorKind kind(EntityType type, List<String> parts) {
    return switch (type) {
      case PERSON -> ActorKind.PERSON;
      case ORGANISATION -> KINDS.getOrDefault(parts.get(parts.size() - 1), ActorKind.OTHER);
      case PLACE, GROUP, EVENT -> null;
    };
  }
}
