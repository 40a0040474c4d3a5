package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entities gathered so far. A fact joins the entity of its Wikidata id; without one that fits,
 * the only entity that bears its label, is of its type and not of another country or Wikidata id.
 */
final class Drafts {

  /** Languages that name a person whom we thought of, too; a namesake has fewer. */
  private static final int FAMILIAR = 6;

  private final List<Draft> all = new ArrayList<>();
  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Map<String, List<Draft>> byName = new LinkedHashMap<>();

  void add(Fact fact) {
    Name label = Name.of(fact.label);
    if (!fact.label.endsWith(")") && (!label.usable() || Caution.tooShort(label))) {
      return;
    }
    Draft draft = fact.id == null ? null : byId.get(fact.id);
    if (draft != null && draft.type != fact.type) {
      return;
    }
    if (draft == null) {
      draft = bearer(fact);
    }
    if (draft == null) {
      draft = new Draft(fact);
      all.add(draft);
    } else {
      draft.add(fact);
    }
    register(draft, fact);
  }

  /** Adds nothing, but what the source says of an entity that is known. */
  void addToKnown(Fact fact) {
    if ((fact.id != null && byId.containsKey(fact.id)) || bearer(fact) != null) {
      add(fact);
    }
  }

  private void register(Draft draft, Fact fact) {
    if (draft.id != null) {
      byId.put(draft.id, draft);
    }
    register(Name.key(fact.label), draft);
    for (Name name : fact.names.values()) {
      if (isFull(name)) {
        register(name.key(), draft);
      }
    }
  }

  private static boolean isFull(Name name) {
    return (name.form() == Name.ALIAS || name.form() == 'n') && name.text().indexOf(' ') > 0;
  }

  private void register(String key, Draft draft) {
    List<Draft> drafts = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!drafts.contains(draft)) {
      drafts.add(draft);
    }
  }

  /** Who bears the label, or else a full name. */
  private @Nullable Draft bearer(Fact fact) {
    Draft found = bearer(fact, Name.key(fact.label));
    for (Name name : fact.names.values()) {
      if (found == null && isFull(name)) {
        found = bearer(fact, name.key());
      }
    }
    return found;
  }

  private @Nullable Draft bearer(Fact fact, String key) {
    Draft found = null;
    for (Draft draft : byName.getOrDefault(key, List.of())) {
      if (fits(draft, fact)) {
        if (found != null) {
          return better(found, draft, fact);
        }
        found = draft;
      }
    }
    return found;
  }

  /** Of two that fit, the one of the same country; else the more prominent. */
  private static @Nullable Draft better(Draft one, Draft other, Fact fact) {
    boolean first = one.country != null && one.country.equals(fact.country);
    boolean second = other.country != null && other.country.equals(fact.country);
    if (first == second) {
      return fact.id != null || one.prominence == other.prominence
          ? null
          : one.prominence > other.prominence ? one : other;
    }
    return first ? one : other;
  }

  private static boolean fits(Draft draft, Fact fact) {
    boolean ids = fact.id == null || Draft.isLocal(fact.id) || draft.wikidataId() == null;
    boolean countries =
        (draft.country == null || fact.country == null)
            ? draft.type != EntityType.PLACE || Objects.equals(draft.country, fact.country)
            : draft.country.equals(fact.country);
    boolean sorts =
        draft.sort == fact.sort || draft.sort == Fact.Sort.ANY || fact.sort == Fact.Sort.ANY;
    boolean namesakes =
        draft.handmade()
            && draft.type == EntityType.PERSON
            && fact.id != null
            && fact.weight < FAMILIAR;
    boolean states = draft.kind != ActorKind.STATE || fact.sort == Fact.Sort.ANY;
    boolean kinds =
        draft.type != EntityType.ORGANISATION
            || draft.kind == null
            || fact.kind == null
            || draft.kind == fact.kind
            || draft.handmade();
    return draft.type == fact.type && ids && countries && sorts && states && kinds && !namesakes;
  }

  Collection<Draft> all() {
    return all;
  }
}
