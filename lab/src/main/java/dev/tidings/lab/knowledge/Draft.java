package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An entity as far as the sources read so far know it. The first source's label stays. */
final class Draft {

  final EntityType type;
  final String label;
  @Nullable String id;
  @Nullable ActorKind kind;
  @Nullable String country;
  Fact.Sort sort;
  boolean labelCounts = true;
  int prominence;
  long weight;
  final Map<String, Name> names = new LinkedHashMap<>();
  final Set<String> namesByHand = new HashSet<>();
  final Set<String> sources = new TreeSet<>();
  final Set<String> roles = new TreeSet<>();

  Draft(Fact fact) {
    type = fact.type;
    label = fact.label;
    sort = fact.sort;
    id = fact.id;
    add(fact);
  }

  void add(Fact fact) {
    boolean byHand = fact.source.equals(OwnSource.KEY);
    if (fact.id != null && (id == null || isLocal(id))) {
      id = fact.id;
    }
    if (byHand || !handmade()) {
      kind = kind == null ? fact.kind : kind;
      country = country == null ? fact.country : country;
    }
    sort = sort == Fact.Sort.ANY ? fact.sort : sort;
    prominence = Math.max(prominence, fact.prominence);
    weight = Math.max(weight, fact.weight);
    sources.add(fact.source);
    sources.addAll(fact.moreSources);
    roles.addAll(fact.roles);
    if (!fact.label.equals(label)) {
      addName(Name.of(fact.label), byHand);
    }
    fact.names.values().forEach(name -> addName(name, byHand));
  }

  private void addName(Name name, boolean byHand) {
    if (!name.usable() || Caution.tooShort(name)) {
      return;
    }
    boolean likeLabel = name.form() != Name.SURNAME && name.looksLike(label);
    boolean marked = name.text().equals(label) && !name.flags().isEmpty();
    if (likeLabel && !marked) {
      return;
    }
    if (names.values().stream().noneMatch(other -> other.looksLike(name.text()))) {
      names.put(name.text(), name);
      if (byHand) {
        namesByHand.add(name.text());
      }
    }
  }

  /** All its names, the label's first unless that is a mere description. */
  List<Name> allNames() {
    List<Name> all = new ArrayList<>();
    if (labelCounts && !label.endsWith(")") && !names.containsKey(label)) {
      all.add(new Name(label, 'n', ""));
    }
    all.addAll(names.values());
    return all;
  }

  /** Those of its names. */
  List<Name> names(Predicate<Name> sort) {
    return allNames().stream().filter(sort).toList();
  }

  /** Is no longer found by names of that key. */
  void lose(String key) {
    names.values().removeIf(name -> Clashes.concerns(name) && name.key().equals(key));
    labelCounts &= !Name.key(label).equals(key);
  }

  boolean handmade() {
    return sources.contains(OwnSource.KEY);
  }

  @Nullable String wikidataId() {
    return id == null || isLocal(id) ? null : id;
  }

  static boolean isLocal(String id) {
    return id.startsWith("tidings:");
  }
}
