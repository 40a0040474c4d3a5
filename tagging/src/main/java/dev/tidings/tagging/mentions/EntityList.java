package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds mentions up per entity.
 *
 * <p>Salience: a mention in the title weighs 3; one in the body weighs 2 at its very start, falling
 * evenly to 1 at its end. An entity's salience is its weight over the weight of all.
 */
final class EntityList {

  private static final double TITLE_WEIGHT = 3;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private static final class Tally {
    private final KnownEntity entity;
    private int mentions;
    private boolean inTitle;
    private double weight;

    private Tally(KnownEntity entity) {
      this.entity = entity;
    }
  }

  /** Counts a mention that begins at that part of its field, 0 to 1. */
  void add(KnownEntity entity, Mention.Field field, double part) {
    Tally tally = tallies.computeIfAbsent(entity.id(), id -> new Tally(entity));
    tally.mentions++;
    tally.inTitle |= field == Mention.Field.TITLE;
    tally.weight += field == Mention.Field.TITLE ? TITLE_WEIGHT : 2 - part;
  }

  /** The entities, most salient first, then by id. */
  List<Entity> entities() {
    double total = tallies.values().stream().mapToDouble(tally -> tally.weight).sum();
    List<Entity> entities = new ArrayList<>();
    tallies.values().forEach(tally -> entities.add(entity(tally, total)));
    entities.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.salience())
            .thenComparing(Entity::id));
    return entities;
  }

  private static Entity entity(Tally tally, double total) {
    KnownEntity known = tally.entity;
    return new Entity(
        known.id(),
        known.label(),
        known.type(),
        known.actorKind(),
        known.country(),
        tally.mentions,
        tally.inTitle,
        (float) (tally.weight / total));
  }
}
