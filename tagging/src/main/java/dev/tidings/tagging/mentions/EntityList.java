package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds mentions up per entity. Of an actor, only mentions that mean the actor count; one that is
 * mentioned otherwise only ("a Russian singer") is none in this document.
 *
 * <p>Salience: a mention in the title weighs 3; one in the body weighs 2 at its very start, falling
 * evenly to 1 at its end. An entity's salience is its weight over the weight of all.
 */
final class EntityList {
  private static final double TITLE_WEIGHT = 3;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private static final class Tally {
    private final Thing thing;
    private int mentions;
    private int acting;
    private boolean inTitle;
    private double weight;

    private Tally(Thing thing) {
      this.thing = thing;
    }
  }

  /** Counts a mention that begins at that part of its field, 0 to 1. */
  void add(Reading reading, Mention.Field field, double part) {
    Thing thing = reading.thing();
    Tally tally = tallies.computeIfAbsent(thing.id(), id -> new Tally(thing));
    tally.mentions++;
    tally.acting += reading.acts() ? 1 : 0;
    tally.inTitle |= field == Mention.Field.TITLE;
    tally.weight += field == Mention.Field.TITLE ? TITLE_WEIGHT : 2 - part;
  }

  /** The entities, most salient first, then by id. */
  List<Entity> entities() {
    double total = tallies.values().stream().mapToDouble(tally -> tally.weight).sum();
    List<Entity> entities = new ArrayList<>(tallies.size());
    tallies.values().forEach(tally -> entities.add(entity(tally, total)));
    entities.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.salience())
            .thenComparing(Entity::id));
    return entities;
  }

  private static Entity entity(Tally tally, double total) {
    Thing thing = tally.thing;
    ActorKind kind = tally.acting > 0 ? thing.kind() : null;
    return new Entity(
        thing.id(),
        thing.label(),
        thing.type(),
        kind,
        thing.country(),
        kind == null ? tally.mentions : tally.acting,
        tally.inTitle,
        (float) (tally.weight / total));
  }
}
