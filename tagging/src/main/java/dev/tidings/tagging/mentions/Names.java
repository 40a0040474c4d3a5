package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a document: which of its spots bear the same. */
final class Names {
  private final List<Field> fields;
  private final Map<String, Name> things = new LinkedHashMap<>();
  private final Map<String, Name> persons = new LinkedHashMap<>();
  private final IdentityHashMap<Spot, Name> bySpot = new IdentityHashMap<>();
  private final List<Name> all = new ArrayList<>();

  Names(List<Field> fields) {
    this.fields = fields;
    for (Field field : fields) {
      for (Spot spot : field.spots()) {
        add(field, spot);
      }
    }
  }

  private void add(Field field, Spot spot) {
    String words = Name.words(field.passage(), spot.first(), spot.end());
    boolean person = isPerson(spot);
    Map<String, Name> sort = person ? persons : things;
    Name name = sort.get(words);
    if (name == null) {
      name = new Name(words, person);
      sort.put(words, name);
      all.add(name);
    }
    name.add(spot, field.passage());
    bySpot.put(spot, name);
  }

  private static boolean isPerson(Spot spot) {
    if (spot.type() != null) {
      return spot.type() == EntityType.PERSON;
    }
    return spot.entries().get(0).entity().type() == EntityType.PERSON;
  }

  List<Field> fields() {
    return fields;
  }

  /** In the order in which they appear first. */
  Collection<Name> all() {
    return all;
  }

  Name of(Spot spot) {
    Name name = bySpot.get(spot);
    if (name == null) {
      throw new IllegalArgumentException("no spot of this document: " + spot);
    }
    return name;
  }

  /** The name of just these words that isn't a person's, or null. */
  @Nullable Name thing(String words) {
    return things.get(words);
  }

  /** The person's name of just these words, or null. */
  @Nullable Name person(String words) {
    return persons.get(words);
  }
}
