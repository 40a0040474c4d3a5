package dev.tidings.lab.topics;

import java.util.List;

/**
 * A text whose topic someone said.
 *
 * @param set collection
 * @param topics the codes that count as right, the closest first
 * @param test whether it is kept for testing
 */
public record Labelled(String set, String title, String body, List<String> topics, boolean test) {
  public Labelled {
    topics = List.copyOf(topics);
  }
}
