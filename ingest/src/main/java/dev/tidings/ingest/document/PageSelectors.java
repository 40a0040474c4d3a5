package dev.tidings.ingest.document;

import dev.tidings.ingest.document.Draft.Field;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * CSS selectors for pages that are read wrongly without. What one finds comes before all else; one
 * that finds nothing says nothing.
 *
 * @param title the element whose text is the title
 * @param body the elements that hold the article's text
 * @param authors elements with one name each
 * @param published the element with the date, as {@code datetime}, {@code content} or text
 * @param remove what is no part of the text
 */
public record PageSelectors(
    Optional<String> title,
    Optional<String> body,
    Optional<String> authors,
    Optional<String> published,
    Optional<String> remove) {
  public static final PageSelectors NONE =
      new PageSelectors(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What they find; the page loses what is to be removed. */
  Draft draft(Document page) {
    remove.ifPresent(selector -> page.select(selector).remove());
    Draft.Builder draft = Draft.builder();
    title.map(page::selectFirst).ifPresent(found -> draft.put(Field.TITLE, found.text()));
    body.map(page::select)
        .filter(found -> !found.isEmpty())
        .ifPresent(
            found ->
                draft.put(
                    Field.BODY, HtmlText.of(new Element("div").insertChildren(0, found.clone()))));
    published.map(page::selectFirst).ifPresent(found -> draft.put(Field.PUBLISHED, date(found)));
    authors.ifPresent(selector -> draft.authors(page.select(selector).eachText()));
    return draft.build();
  }

  private static String date(Element found) {
    for (String attribute : new String[] {"datetime", "content"}) {
      if (!found.attr(attribute).isBlank()) {
        return found.attr(attribute);
      }
    }
    return found.text();
  }
}
