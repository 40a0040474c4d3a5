package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.Prominence;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which organisations' names of a document are short for others of its names: initials that
 * are introduced in brackets ({@code Tehrik-i-Taliban Pakistan (TTP)}), initials that fit one name
 * only, and names that leave off a longer one's last words ({@code Anthem Coffee}).
 */
final class ShortForms {
  private static final int MOST_LETTERS = 8;
  private static final int MOST_LONGER = 8;
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "i", "e", "y");

  private static final Set<String> COMPASS = Set.of("north", "south", "east", "west");

  private final Names names;

  private ShortForms(Names names) {
    this.names = names;
  }

  /** Joins the short forms of a document to the names they stand for. */
  static void join(Names names) {
    var forms = new ShortForms(names);
    names.fields().forEach(forms::joinBracketed);
    forms.joinInitials();
    forms.joinBeginnings();
  }

  private void joinBracketed(Field field) {
    List<Spot> spots = field.spots();
    for (int i = 1; i < spots.size(); i++) {
      Name before = names.of(spots.get(i - 1));
      Name bracketed = names.of(spots.get(i));
      if (isBracketed(field.passage(), spots.get(i - 1), spots.get(i)) && before != bracketed) {
        if (abbreviates(bracketed, before)) {
          bracketed.standsFor(before);
        } else if (abbreviates(before, bracketed)) {
          before.standsFor(bracketed);
        }
      }
    }
  }

  private static boolean isBracketed(Passage passage, Spot before, Spot spot) {
    String text = passage.text();
    int begin = spot.begin(passage);
    int end = spot.textEnd(passage);
    return begin > 0
        && text.charAt(begin - 1) == '('
        && begin - before.textEnd(passage) <= " (\"".length()
        && end < text.length()
        && ")“”\"',;".indexOf(text.charAt(end)) >= 0;
  }

  private static boolean abbreviates(Name initials, Name name) {
    if (!initials.initials() || name.single() || initials.person()) {
      return false;
    }
    String letters = initials.words();
    return letters.length() <= MOST_LETTERS && isSpelt(letters, name.parts());
  }

  /** Whether the letters stand in the name in that order, the first at its start. */
  private static boolean isSpelt(String letters, List<String> parts) {
    String all = String.join(" ", parts);
    int at = all.isEmpty() || letters.isEmpty() || all.charAt(0) != letters.charAt(0) ? -1 : 0;
    for (int i = 1; i < letters.length() && at >= 0; i++) {
      at = all.indexOf(letters.charAt(i), at + 1);
    }
    return at >= 0;
  }

  private void joinInitials() {
    Map<String, List<Name>> byInitials = new HashMap<>();
    for (Name name : names.all()) {
      if (isOrganisation(name) && !name.single()) {
        for (boolean small : new boolean[] {false, true}) {
          List<Name> same =
              byInitials.computeIfAbsent(initials(name, small), key -> new ArrayList<>(1));
          if (!same.contains(name) && same.size() < 2) {
            same.add(name);
          }
        }
      }
    }
    for (Name name : names.all()) {
      List<Name> fuller = byInitials.getOrDefault(name.words(), List.of());
      if (name.initials() && name.isFull() && fuller.size() == 1 && name.words().length() > 2) {
        Name full = fuller.get(0);
        if (name.entries().isEmpty() || shares(name, full)) {
          name.standsFor(full);
        }
      }
    }
  }

  private static boolean shares(Name one, Name other) {
    return one.entries().stream()
        .anyMatch(
            entry ->
                other.entries().stream()
                    .anyMatch(same -> same.entity().id().equals(entry.entity().id())));
  }

  private static String initials(Name name, boolean small) {
    var initials = new StringBuilder();
    for (String part : name.parts()) {
      if (!part.isEmpty() && (small || !SMALL.contains(part))) {
        initials.append(part.charAt(0));
      }
    }
    return initials.toString();
  }

  private void joinBeginnings() {
    Map<String, List<Name>> byFirst = new HashMap<>();
    for (Name name : names.all()) {
      if (!name.person() && !name.single()) {
        List<Name> same = byFirst.computeIfAbsent(name.parts().get(0), key -> new ArrayList<>(1));
        if (same.size() < MOST_LONGER) {
          same.add(name);
        }
      }
    }
    for (Name name : names.all()) {
      if (!name.person() && name.isFull() && isLittleKnown(name)) {
        Name longer = longer(name, byFirst.getOrDefault(name.parts().get(0), List.of()));
        if (longer != null) {
          name.standsFor(longer);
        }
      }
    }
  }

  /** The only longer name of the same type that begins so; "the North" may only be a state. */
  private static @Nullable Name longer(Name name, List<Name> names) {
    int size = name.parts().size();
    Name found = null;
    for (Name longer : names) {
      boolean begins =
          longer.parts().size() > size
              && longer.parts().subList(0, size).equals(name.parts())
              && longer.type() == name.type()
              && (!COMPASS.contains(name.words()) || isState(longer));
      if (begins && found != null && found.full() != longer.full()) {
        return null;
      }
      found = begins ? longer : found;
    }
    return found;
  }

  private static boolean isLittleKnown(Name name) {
    return name.entries().isEmpty()
        || name.entries().get(0).entity().prominence().compareTo(Prominence.INTERNATIONAL) < 0;
  }

  private static boolean isState(Name name) {
    return !name.entries().isEmpty()
        && name.entries().get(0).entity().actorKind() == ActorKind.STATE;
  }

  private static boolean isOrganisation(Name name) {
    return !name.person() && name.type() == EntityType.ORGANISATION;
  }
}
