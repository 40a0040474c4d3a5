package dev.tidings.ingest.sourcelist;

import java.util.Optional;

/**
 * CSS selectors for a source whose pages are read wrongly without.
 *
 * @param title the element whose text is the title
 * @param body the element that holds the article's text
 * @param authors elements with one name each
 * @param published the element with the date, as {@code datetime}, {@code content} or text
 * @param remove what is no part of the text
 */
public record Selectors(
    Optional<String> title,
    Optional<String> body,
    Optional<String> authors,
    Optional<String> published,
    Optional<String> remove) {
  public static final Selectors NONE =
      new Selectors(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
