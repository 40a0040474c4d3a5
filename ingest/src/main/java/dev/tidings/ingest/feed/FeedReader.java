package dev.tidings.ingest.feed;

import dev.tidings.ingest.identity.Flaw;
import dev.tidings.ingest.text.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads RSS, Atom, RDF, JSON Feed, sitemaps and their indexes. What the bytes are is told from the
 * bytes: a {@code Content-Type} is at most a hint at the character set. What is broken is mended
 * where that is safe, with a flaw to say so.
 */
public final class FeedReader {
  private static final Flaw MENDED =
      new Flaw("it is not well-formed XML and was mended", "check that its items are complete");
  private static final String FEED_LINKS =
      "link[rel~=(?i)\\balternate\\b][type~=(?i)rss|atom|feed\\+json][href]";

  private FeedReader() {}

  /** What the bytes say, decompressed already. */
  public static FeedReading read(byte[] bytes, FeedSource source, FeedOptions options) {
    if (bytes.length > options.maxBytes()) {
      return FeedReading.refused(
          "it is larger than " + options.maxBytes() + " bytes", "raise the limit");
    }
    if (bytes.length == 0) {
      return FeedReading.refused("it is empty", "check its address");
    }
    return TextDecoder.decode(bytes, source.contentType())
        .or(() -> TextDecoder.decode(withoutControls(bytes), source.contentType()))
        .map(text -> read(text, source.address().orElse(""), options))
        .orElseGet(() -> FeedReading.refused("it is not text", "give the address of a feed"));
  }

  /** Whether JSON in UTF-8 is a JSON Feed, rather than articles in JSON. */
  public static boolean isJsonFeed(byte[] utf8) {
    int length = Math.min(utf8.length, JsonFeedReader.BEGINNING);
    return JsonFeedReader.isFeed(new String(utf8, 0, length, StandardCharsets.UTF_8));
  }

  /** Zeros and their like make bytes look like no text; if text is left, they were slips. */
  private static byte[] withoutControls(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    boolean markup = false;
    for (byte b : bytes) {
      markup |= b == '<' || b == '{';
      boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
      if (!control) {
        kept.write(b);
      } else if (!markup) {
        return bytes;
      }
    }
    return kept.toByteArray();
  }

  private static FeedReading read(String text, String address, FeedOptions options) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonFeedReader.read(text, address, options);
    }
    if (start
        .lines()
        .filter(line -> !line.isBlank())
        .allMatch(line -> Addresses.isWeb(line.strip()))) {
      return SitemapReader.read(text, "text/plain", address, options);
    }
    Optional<FeedXml> xml = FeedXml.parse(text, options.maxDepth());
    if (xml.isEmpty()) {
      return FeedReading.refused("it is no feed that is known", "give an RSS, Atom or JSON feed");
    }
    return switch (xml.get().rootName()) {
      case "rss", "rdf" -> feed(xml.get(), address, root -> RssReader.read(root, options));
      case "channel" ->
          xml.get().root().tagName().equals("CHANNEL")
              ? feed(xml.get(), address, root -> CdfReader.read(root, options))
              : feed(xml.get(), address, root -> RssReader.read(root, options));
      case "feed" -> feed(xml.get(), address, root -> AtomReader.read(root, options));
      case "urlset", "sitemapindex" -> sitemap(xml.get().root(), address, options);
      case "opml" ->
          FeedReading.refused("it is an OPML list of feeds", "import it as a list of sources");
      default -> page(text, address);
    };
  }

  private static FeedReading feed(
      FeedXml xml, String address, Function<FeedNode, FeedBuilder> reader) {
    Feed feed = reader.apply(new FeedNode(xml.root(), address)).build();
    Optional<String> own = feed.links().self().or(feed.links()::page);
    if (address.isEmpty() && own.isPresent() && lacksLinks(feed)) {
      // Of a file, its links are relative to what it says its address is.
      feed = reader.apply(new FeedNode(xml.root(), own.get())).build();
    }
    return new FeedReading.Understood(xml.mended() ? feed.withFlaw(MENDED) : feed);
  }

  private static boolean lacksLinks(Feed feed) {
    return feed.items().stream().anyMatch(item -> item.link().isEmpty());
  }

  /** crawler-commons wants well-formed XML, so it gets the tree's. */
  private static FeedReading sitemap(Element root, String address, FeedOptions options) {
    return SitemapReader.read(root.outerHtml(), "application/xml", address, options);
  }

  private static FeedReading page(String html, String address) {
    Optional<String> feed =
        Jsoup.parse(html, address).select(FEED_LINKS).stream()
            .map(link -> address.isEmpty() ? link.attr("href") : link.absUrl("href"))
            .filter(link -> !link.isBlank())
            .findFirst();
    return FeedReading.refused(
        "it is a web page, not a feed",
        feed.map(link -> "its feed is at " + link).orElse("give the address of its feed"));
  }
}
