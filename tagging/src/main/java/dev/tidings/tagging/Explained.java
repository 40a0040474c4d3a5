package dev.tidings.tagging;

import java.util.List;

/**
 * An outcome, and why it is so.
 *
 * @param outcome what {@link Tagger#tag} gives for the same document
 * @param reasons one for each mention, in the order of the mentions
 */
public record Explained(Outcome outcome, List<Reason> reasons) {
  public Explained {
    reasons = List.copyOf(reasons);
  }
}
