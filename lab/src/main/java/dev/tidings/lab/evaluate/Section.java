package dev.tidings.lab.evaluate;

import java.util.List;

/**
 * Figures of one kind.
 *
 * @param about what was measured on what, and how, for a reader of the page
 */
public record Section(String title, String about, List<Figure> figures) {
  public Section {
    figures = List.copyOf(figures);
  }
}
