package dev.tidings.ingest.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Whose word an element's name is. Told by the namespace's address, loosely, since feeds misspell
 * it; where none is declared, by the customary prefix.
 */
enum Vocabulary {
  /** RSS of any version, and what names no namespace. */
  PLAIN,
  ATOM,
  DUBLIN_CORE,
  CONTENT,
  MEDIA,
  ITUNES,
  SYNDICATION,
  RDF,
  XHTML,
  /** FeedBurner's and Pheedo's, which keep an item's own link. */
  PROXY,
  OTHER;

  static Vocabulary of(Element element) {
    String namespace = element.tag().namespace();
    boolean declared = !namespace.isEmpty() && !namespace.equals(Parser.NamespaceXml);
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    if (!declared) {
      return prefix.isEmpty() ? PLAIN : byPrefix(prefix);
    }
    Vocabulary known = byAddress(namespace.toLowerCase(Locale.ROOT));
    return known == OTHER && prefix.isEmpty() ? PLAIN : known;
  }

  private static Vocabulary byAddress(String address) {
    if (address.contains("purl.org/atom/ns") || address.contains("/2005/atom")) {
      return ATOM;
    }
    if (address.contains("purl.org/dc/")) {
      return DUBLIN_CORE;
    }
    if (address.contains("rss/1.0/modules/content")) {
      return CONTENT;
    }
    if (address.contains("rss/1.0/modules/syndication")) {
      return SYNDICATION;
    }
    if (address.contains("search.yahoo.com/mrss")) {
      return MEDIA;
    }
    if (address.contains("itunes.com/")) {
      return ITUNES;
    }
    if (address.contains("rdf-syntax-ns")) {
      return RDF;
    }
    if (address.contains("1999/xhtml")) {
      return XHTML;
    }
    if (address.contains("feedburner") || address.contains("pheedo")) {
      return PROXY;
    }
    return isRss(address) ? PLAIN : OTHER;
  }

  private static boolean isRss(String address) {
    return address.contains("purl.org/rss/1.0/modules/rss091")
        || address.contains("purl.org/net/rss1.1")
        || (address.contains("purl.org/rss/1.0") && !address.contains("modules"))
        || address.contains("my.netscape.com/")
        || address.contains("channel.netscape.com/")
        || (address.contains("backend.userland.com/") && !address.contains("module"))
        || address.contains("blogs.law.harvard.edu/tech/rss")
        || address.contains("purl.org/rss/2.0");
  }

  private static Vocabulary byPrefix(String prefix) {
    return switch (prefix) {
      case "atom", "atom03", "atom10" -> ATOM;
      case "dc", "dcterms" -> DUBLIN_CORE;
      case "content" -> CONTENT;
      case "media" -> MEDIA;
      case "itunes" -> ITUNES;
      case "sy" -> SYNDICATION;
      case "rdf" -> RDF;
      case "xhtml" -> XHTML;
      case "feedburner", "pheedo" -> PROXY;
      case "rss" -> PLAIN;
      default -> OTHER;
    };
  }
}
