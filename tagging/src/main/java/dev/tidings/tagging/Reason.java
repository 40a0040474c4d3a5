package dev.tidings.tagging;

import java.util.List;

/**
 * Why a mention is there, and why it means what it means.
 *
 * @param found what marked the stretch: the names model, with type and confidence, or a known name,
 *     with the alias as the knowledge base writes it
 * @param read what decided whom it means: a rule, in a few words
 * @param choices who of the knowledge base might have been meant, best first; the one that was
 *     chosen, if any, is that of the mention
 */
public record Reason(Mention mention, String found, String read, List<Choice> choices) {
  public Reason {
    choices = List.copyOf(choices);
  }

  /**
   * Somebody who might have been meant.
   *
   * @param score by which it was compared with the others
   * @param why what the score is made of
   */
  public record Choice(String id, String label, float score, String why) {}
}
