package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one source says of one entity; filled in by its reader. */
final class Fact {

  final String source;
  final String label;
  final EntityType type;
  @Nullable String id;
  @Nullable ActorKind kind;
  @Nullable String country;
  Sort sort = Sort.ANY;
  int prominence;
  long weight;
  final Map<String, Name> names = new LinkedHashMap<>();
  final Set<String> moreSources = new LinkedHashSet<>();
  final Set<String> roles = new LinkedHashSet<>();

  /** Tells places of one name in one country apart. */
  enum Sort {
    ANY,
    CITY,
    REGION
  }

  Fact(String source, String label, EntityType type) {
    this.source = source;
    this.label = label.strip();
    this.type = type;
  }

  /** Its Wikidata id or, for what was written by hand, its local one. */
  Fact id(@Nullable String given) {
    id = given == null || given.isBlank() ? null : given.strip();
    return this;
  }

  Fact kind(@Nullable ActorKind given) {
    kind = given;
    return this;
  }

  /** Alpha-3 code, if it is known and one. */
  Fact country(@Nullable String alpha3) {
    country = alpha3 == null || alpha3.isBlank() ? null : alpha3;
    return this;
  }

  Fact sort(Sort given) {
    sort = given;
    return this;
  }

  /** From 0 to 3, as in the file. */
  Fact prominence(int given) {
    prominence = given;
    return this;
  }

  /** What decides between entities of one prominence: inhabitants, articles, share of votes. */
  Fact weight(long given) {
    weight = given;
    return this;
  }

  Fact name(Name name) {
    names.putIfAbsent(name.text(), name);
    return this;
  }

  Fact name(@Nullable String text) {
    return text == null || text.isBlank() ? this : name(Name.of(text.strip()));
  }

  Fact role(String role) {
    roles.add(role);
    return this;
  }
}
