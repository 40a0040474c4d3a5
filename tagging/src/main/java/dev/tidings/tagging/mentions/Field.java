package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Mention;
import dev.tidings.tagging.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's title or body with the names in it.
 *
 * @param candidates in order of place
 * @param byWord for each word the candidate that covers it, or null
 */
record Field(
    Mention.Field name, Passage passage, List<Candidate> candidates, @Nullable Candidate[] byWord) {

  static Field of(Mention.Field name, Passage passage, NameFinder finder) {
    List<Candidate> candidates = finder.find(passage).candidates();
    @Nullable Candidate[] byWord = new Candidate[passage.size()];
    for (Candidate candidate : candidates) {
      for (int i = candidate.first(); i < candidate.end(); i++) {
        byWord[i] = candidate;
      }
    }
    return new Field(name, passage, candidates, byWord);
  }

  /** Whether the word is part of a known name. */
  boolean known(int index) {
    return index >= 0 && index < byWord.length && byWord[index] != null;
  }
}
