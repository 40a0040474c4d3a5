package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.KnownNames;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds known names: leftmost, then longest, whole words only, none overlapping. */
final class NameFinder {

  private final KnownNames names;

  NameFinder(KnownNames names) {
    this.names = names;
  }

  /**
   * What was found.
   *
   * @param candidates in order of place
   * @param steps dictionary look-ups made, at most the text's words times the longest name's words
   */
  record Found(List<Candidate> candidates, long steps) {}

  Found find(Passage passage) {
    List<Candidate> candidates = new ArrayList<>();
    long steps = 0;
    int place = 0;
    while (place < passage.size()) {
      Candidate longest = null;
      int node = KnownNames.ROOT;
      for (int end = place; end < passage.size(); end++) {
        if (end > place && !Alias.joins(passage.token(end - 1), passage.token(end))) {
          break;
        }
        steps++;
        node = names.next(node, passage.token(end).key());
        if (node == KnownNames.NONE) {
          break;
        }
        if (names.ends(node)) {
          Candidate candidate = candidate(passage, place, end + 1, names.entries(node));
          longest = candidate == null ? longest : candidate;
        }
      }
      if (longest == null) {
        place++;
      } else {
        candidates.add(longest);
        place = longest.end();
      }
    }
    return new Found(candidates, steps);
  }

  private static @Nullable Candidate candidate(
      Passage passage, int first, int end, List<Entry> entries) {
    List<Entry> accepted = null;
    for (Entry entry : entries) {
      boolean known = accepted != null && holds(accepted, entry.entity());
      if (!known && CasePolicy.accepts(entry.alias(), passage, first)) {
        accepted = accepted == null ? new ArrayList<>(2) : accepted;
        accepted.add(entry);
      }
    }
    return accepted == null ? null : new Candidate(first, end, accepted);
  }

  private static boolean holds(List<Entry> entries, KnownEntity entity) {
    return entries.stream().anyMatch(entry -> entry.entity().id().equals(entity.id()));
  }
}
