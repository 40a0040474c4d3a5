package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Mention;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document's title or body with the names in it. */
final class Field {

  private final Mention.Field name;
  private final Passage passage;
  private final List<Candidate> candidates;
  private final @Nullable Candidate[] byWord;

  Field(Mention.Field name, Passage passage, NameFinder finder) {
    this.name = name;
    this.passage = passage;
    this.candidates = finder.find(passage).candidates();
    this.byWord = new Candidate[passage.size()];
    for (Candidate candidate : candidates) {
      for (int i = candidate.first(); i < candidate.end(); i++) {
        byWord[i] = candidate;
      }
    }
  }

  Mention.Field name() {
    return name;
  }

  Passage passage() {
    return passage;
  }

  /** In order of place. */
  List<Candidate> candidates() {
    return candidates;
  }

  /** The candidate that covers the word, or null. */
  @Nullable Candidate candidateAt(int index) {
    return index >= 0 && index < byWord.length ? byWord[index] : null;
  }

  /** Whether the word is part of a known name; a surname alone is nobody's. */
  boolean known(int index) {
    Candidate candidate = candidateAt(index);
    return candidate != null
        && candidate.entry(entry -> entry.alias().form() != AliasForm.SURNAME) != null;
  }
}
