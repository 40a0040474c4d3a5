package dev.tidings.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The addresses a page says it has: canonical, for sharing, for phones, as AMP. */
public final class PageAddresses {
  private static final String LINKS =
      "link[rel=canonical][href], link[rel=amphtml][href],"
          + " link[rel=alternate][media*=max-width][href],"
          + " link[rel=alternate][media*=handheld][href]";

  private PageAddresses() {}

  /**
   * The addresses, absolute.
   *
   * @param address where the page was found
   */
  public static List<String> of(String html, String address) {
    Document page = Jsoup.parse(html, address);
    List<String> found = new ArrayList<>(page.select(LINKS).eachAttr("abs:href"));
    found.addAll(page.select("meta[property=og:url][content]").eachAttr("abs:content"));
    return found.stream().filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
  }
}
