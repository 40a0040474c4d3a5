package dev.tidings.ingest.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

/**
 * XML however broken, as a tree. jsoup's XML parser knows the entities of HTML, closes what is left
 * open, passes over document type declarations with all they declare, and loads nothing. {@link
 * XmlRepair} comes before it.
 *
 * @param root the feed's own element
 * @param mended whether it was not well-formed
 */
record FeedXml(Element root, boolean mended) {
  private static final Set<String> ROOTS =
      Set.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex", "opml", "html");

  /** The tree under the first element that begins a feed; empty if there is none. */
  static Optional<FeedXml> parse(String text, int maxDepth) {
    String repaired = XmlRepair.repair(text);
    Parser parser =
        Parser.xmlParser().setMaxDepth(maxDepth).setTrackPosition(true).setTrackErrors(1);
    Document document = parser.parseInput(repaired, "");
    boolean mended = !repaired.equals(text) || hasErrors(parser.getErrors());
    return root(document, 0)
        .map(
            root -> {
              withoutPrefixes(root);
              return new FeedXml(root, mended);
            });
  }

  String rootName() {
    return root.tag().localName().toLowerCase(Locale.ROOT);
  }

  private static boolean hasErrors(ParseErrorList errors) {
    return !errors.isEmpty();
  }

  /** Some wrap the feed in an element of their own, hence a few levels are looked at. */
  private static Optional<Element> root(Element parent, int depth) {
    for (Element child : parent.children()) {
      if (ROOTS.contains(child.tag().localName().toLowerCase(Locale.ROOT))) {
        return Optional.of(child);
      }
    }
    return depth > 2
        ? Optional.empty()
        : parent.children().stream()
            .limit(1)
            .flatMap(child -> root(child, depth + 1).stream())
            .findFirst();
  }

  /** {@code <xhtml:p>} becomes {@code <p>}, so that its markup is HTML as it stands. */
  private static void withoutPrefixes(Element root) {
    root.forEach(
        element -> {
          if (!element.tag().prefix().isEmpty() && Vocabulary.of(element) == Vocabulary.XHTML) {
            element.tagName(element.tag().localName(), element.tag().namespace());
          }
        });
  }
}
