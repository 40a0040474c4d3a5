package dev.tidings.tagging.topics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject and the words that speak for it.
 *
 * @param code IPTC Media Topic, such as {@code medtop:11000000}
 * @param label its English name
 * @param parent code of the wider topic, or null for a top-level one
 */
public record Topic(String code, String label, @Nullable String parent, List<Term> terms) {

  public Topic {
    terms = List.copyOf(terms);
  }

  /**
   * Words that speak for a topic.
   *
   * @param text one or more words
   * @param weight how much, 1 for a word that is common in other topics to 3 for a telling one
   */
  public record Term(String text, int weight) {}
}
