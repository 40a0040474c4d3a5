package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the world, one line of a knowledge file.
 *
 * @param id Wikidata QID, or {@code tidings:<slug>} where no source gives one
 * @param aliases its names; the label is the first, unless it stands there with marks of its own
 * @param source where the facts of the line come from
 * @param roles offices held, if it is a person
 */
public record KnownEntity(
    String id,
    String label,
    EntityType type,
    @Nullable ActorKind actorKind,
    @Nullable String country,
    List<Alias> aliases,
    String source,
    Prominence prominence,
    List<Role> roles) {

  public KnownEntity {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
  }

  /** Whether it is a city, region or other place that doesn't act. */
  public boolean inertPlace() {
    return type == EntityType.PLACE && actorKind == null;
  }
}
