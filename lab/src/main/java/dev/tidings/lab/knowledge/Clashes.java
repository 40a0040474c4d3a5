package dev.tidings.lab.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that linking couldn't tell apart: of one type, one country and one prominence. The
 * weightiest entity keeps the name; the others lose it, and those left without any are dropped.
 */
final class Clashes {

  private static final Comparator<Draft> WEIGHTIEST =
      Comparator.comparing((Draft draft) -> draft.handmade() ? 0 : 1)
          .thenComparing(draft -> -draft.weight)
          .thenComparing(draft -> -draft.sources.size())
          .thenComparing(draft -> number(draft))
          .thenComparing(draft -> draft.label)
          .thenComparing(draft -> String.valueOf(draft.id));

  private Clashes() {}

  /** A low Wikidata number was given early, to what came to mind first. */
  private static long number(Draft draft) {
    String id = draft.wikidataId();
    return id == null ? Long.MAX_VALUE : Long.parseLong(id.substring(1));
  }

  /** A surname waits for the full name; a capital stands for the state where it acts. */
  static boolean concerns(Name name) {
    return "noa".indexOf(name.form()) >= 0;
  }

  static void settle(List<Draft> drafts) {
    Map<String, List<Draft>> bearers = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      for (Name name : draft.allNames()) {
        if (concerns(name)) {
          List<Draft> sharing =
              bearers.computeIfAbsent(place(draft, name), key -> new ArrayList<>(1));
          if (!sharing.contains(draft)) {
            sharing.add(draft);
          }
        }
      }
    }
    bearers.forEach(
        (place, sharing) -> {
          if (sharing.size() > 1) {
            sharing.sort(WEIGHTIEST);
            for (Draft loser : sharing.subList(1, sharing.size())) {
              loser.lose(place.substring(place.lastIndexOf('\t') + 1));
            }
          }
        });
    drafts.removeIf(draft -> draft.allNames().stream().noneMatch(Clashes::concerns));
  }

  private static String place(Draft draft, Name name) {
    return draft.type + "\t" + draft.country + "\t" + draft.prominence + "\t" + name.key();
  }
}
