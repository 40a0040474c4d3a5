package dev.tidings.lab.data;

import java.util.List;

/**
 * A text with labelled stretches.
 *
 * @param id what the set calls it
 */
public record LabelledText(String id, String title, String text, List<Span> spans) {
  public LabelledText {
    spans = List.copyOf(spans);
  }

  /**
   * A stretch of the text.
   *
   * @param begin in code points
   * @param end in code points, exclusive
   * @param label a type of name or the id of an entity, as the set writes it
   */
  public record Span(int begin, int end, String label) {}
}
