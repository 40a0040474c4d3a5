package dev.tidings.ingest.document;

import dev.tidings.ingest.document.Draft.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * HTML pages. Each field comes from the first place that states it: schema.org JSON-LD, then {@link
 * PageHead}'s. The address is an exception: {@code <link rel=canonical>} comes first, as JSON-LD
 * often names the site instead. So does the body: see {@link PageBody}.
 */
public final class HtmlReader {
  private HtmlReader() {}

  public static Draft read(String html) {
    return read(html, PageSelectors.NONE);
  }

  /** As {@link #read(String)}, but first of all as the selectors say. */
  public static Draft read(String html, PageSelectors selectors) {
    Document page = Jsoup.parse(html);
    Draft selected = selectors.draft(page);
    Draft linked = JsonLd.draft(page);
    Draft head = PageHead.draft(page);
    Draft.Builder first = Draft.builder();
    PageHead.canonical(page).ifPresent(url -> first.put(Field.URL, url));
    first.put(Field.BODY, PageBody.of(page, linked.stated(Field.BODY)));
    return selected.orElse(first.build()).orElse(linked).orElse(head);
  }
}
