package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.StateNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a document may call a state's organ that is known by its full name: "supreme court" for
 * "afghan supreme court" and for "supreme court of afghanistan". Where no state that ships is in
 * the full name, any of its words may be those of a state that a user knows.
 */
final class OrganNames {
  private static final String OF = "of";

  private final List<String> full;
  private final List<List<String>> ofStates = new ArrayList<>();
  private final List<List<String>> ofOthers = new ArrayList<>();

  private OrganNames(List<String> full) {
    this.full = full;
  }

  /** The short names in a full one; none unless an organ's word is in it. */
  static List<List<String>> in(List<String> full) {
    if (full.stream().noneMatch(WordLists.ORGANS::contains)) {
      return List.of();
    }
    var organs = new OrganNames(full);
    organs.part(StateNames.standard());
    return organs.ofStates.isEmpty() ? organs.ofOthers : organs.ofStates;
  }

  private void part(Set<List<String>> states) {
    for (int i = 1; i < full.size(); i++) {
      add(states, full.subList(0, i), full.subList(i, full.size()));
      if (full.get(i).equals(OF) && i < full.size() - 1) {
        add(states, full.subList(i + 1, full.size()), full.subList(0, i));
      }
    }
  }

  private void add(Set<List<String>> states, List<String> state, List<String> organ) {
    if (organ.stream().anyMatch(WordLists.ORGANS::contains)) {
      (states.contains(state) ? ofStates : ofOthers).add(organ);
    }
  }
}
