package dev.tidings.ingest.document;

import dev.tidings.ingest.document.Draft.Field;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's {@code <meta>}, {@code <link>}, {@code <title>}, {@code <h1>} and {@code <html
 * lang>} state.
 */
final class PageHead {
  private static final Pattern SITE_SUFFIX =
      Pattern.compile("\\s+[|\\u2013\\u2014\\u00B7\\u00BB-]\\s+[^|]{2,40}$");

  private final Document page;
  private final List<Element> tags;

  private PageHead(Document page) {
    this.page = page;
    this.tags = page.select("meta[content]");
  }

  static Draft draft(Document page) {
    return new PageHead(page).draft();
  }

  private Draft draft() {
    return Draft.builder()
        .put(Field.URL, meta("og:url", "twitter:url"))
        .put(Field.SOURCE_NAME, meta("og:site_name", "application-name"))
        .put(Field.TITLE, title())
        .put(Field.LANGUAGE, language())
        .put(Field.PUBLISHED, published())
        .authors(authors())
        .build();
  }

  /** The stated address, unless it is relative or the site's front page, as careless pages say. */
  static Optional<String> canonical(Document page) {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.attr("href").strip())
        .filter(PageHead::isPage);
  }

  private static boolean isPage(String address) {
    try {
      URI uri = URI.create(address);
      String path = uri.getPath();
      return uri.getHost() != null
          && (uri.getQuery() != null || (path != null && path.length() > 1));
    } catch (IllegalArgumentException e) {
      return address.matches("https?://[^/]+/.+");
    }
  }

  private @Nullable String title() {
    String stated = meta("og:title", "twitter:title", "headline");
    if (stated != null) {
      return withoutSite(stated, meta("og:site_name"));
    }
    List<Element> headings = page.select("h1").stream().filter(h -> !h.text().isBlank()).toList();
    String title = page.title();
    if (title.isBlank() || headings.size() == 1) {
      return headings.isEmpty() ? null : headings.get(0).text();
    }
    return SITE_SUFFIX.matcher(title).replaceFirst("");
  }

  private static String withoutSite(String title, @Nullable String site) {
    return site == null
        ? title
        : title.replaceFirst("\\s+[|\u2013\u2014\u00B7-]\\s+" + Pattern.quote(site) + "\\s*$", "");
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html[lang]");
    return html != null && !html.attr("lang").isBlank()
        ? html.attr("lang")
        : meta("content-language", "og:locale");
  }

  private @Nullable String published() {
    String stated =
        meta(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "date",
            "pubdate",
            "publishdate",
            "parsely-pub-date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "sailthru.date");
    Element time =
        page.selectFirst(
            "article time[datetime], time[pubdate][datetime], [itemprop=datePublished][datetime]");
    return stated != null || time == null ? stated : time.attr("datetime");
  }

  private List<String> authors() {
    List<String> stated =
        tags.stream()
            .filter(
                tag ->
                    named(tag, "author")
                        || named(tag, "article:author")
                        || named(tag, "dc.creator"))
            .map(tag -> tag.attr("content"))
            .filter(name -> !name.isBlank())
            .distinct()
            .toList();
    return stated.isEmpty()
        ? page.select("a[rel=author], [itemprop=author] [itemprop=name]").eachText()
        : stated;
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      for (Element tag : tags) {
        if (named(tag, name) && !tag.attr("content").isBlank()) {
          return tag.attr("content");
        }
      }
    }
    return null;
  }

  private static boolean named(Element tag, String name) {
    return tag.attr("property").equalsIgnoreCase(name)
        || tag.attr("name").equalsIgnoreCase(name)
        || tag.attr("itemprop").equalsIgnoreCase(name)
        || tag.attr("http-equiv").equalsIgnoreCase(name);
  }
}
