package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.text.Passage;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for names wherever the tagger might find them: in just their words ({@link Matches}), with
 * a person's initials between them or "Jr." after them ({@link NearNames}), and where a state's
 * organ stands without its state ({@link Organs}). The case of letters doesn't matter, but that a
 * name all in small letters is none.
 */
public final class NameSearch {
  private final Map<String, List<NamePattern>> byFirst = new HashMap<>();

  private NameSearch() {}

  /**
   * A search for any of the names.
   *
   * @throws IllegalArgumentException with the reason, if there are no names or one can be in no
   *     text
   */
  public static NameSearch of(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("there is no name to look for");
    }
    var search = new NameSearch();
    for (String name : names) {
      List<String> words = Alias.words(name).stream().map(Token::key).toList();
      search.add(new NamePattern.Plain(words));
      if (NamePattern.WithInitials.fits(words)) {
        search.add(new NamePattern.WithInitials(words));
      }
      OrganNames.in(words).forEach(organ -> search.add(new NamePattern.Organ(organ)));
    }
    return search;
  }

  private void add(NamePattern pattern) {
    byFirst.computeIfAbsent(pattern.words().get(0), word -> new ArrayList<>(1)).add(pattern);
  }

  /** Whether one of the names may be found there. */
  public boolean isIn(Passage passage) {
    for (int first = 0; first < passage.size(); first++) {
      for (NamePattern pattern : byFirst.getOrDefault(passage.token(first).key(), List.of())) {
        if (pattern.standsAt(passage, first)) {
          return true;
        }
      }
    }
    return false;
  }
}
