package dev.tidings.ingest.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.ImageAttributes;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.tidings.ingest.feed.Feed.SitemapEntry;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sitemaps, sitemap indexes and news sitemaps, by crawler-commons. */
final class SitemapReader {
  private static final String NO_ADDRESS = "https://unknown.invalid/sitemap.xml";
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;

  private final FeedOptions options;
  private final URL address;

  private SitemapReader(FeedOptions options, URL address) {
    this.options = options;
    this.address = address;
  }

  /** Reads well-formed XML, or lines of addresses. */
  static FeedReading read(String text, String mediaType, String address, FeedOptions options) {
    // A list of addresses may hold any, so crawler-commons is not to filter by the sitemap's
    // folder.
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.setAllowDocTypeDefinitions(false);
    parser.enableExtension(Extension.NEWS);
    parser.enableExtension(Extension.IMAGE);
    try {
      URL from = new URL(address.isBlank() ? NO_ADDRESS : address);
      AbstractSiteMap map =
          parser.parseSiteMap(mediaType, text.getBytes(StandardCharsets.UTF_8), from);
      return new FeedReading.Understood(new SitemapReader(options, from).feed(map));
    } catch (UnknownFormatException | IOException e) {
      return FeedReading.refused(
          "its sitemap cannot be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "ask its publisher to mend it");
    }
  }

  private Feed feed(AbstractSiteMap map) {
    if (map instanceof SiteMapIndex index) {
      FeedBuilder feed = new FeedBuilder(FeedKind.SITEMAP_INDEX, options);
      index.getSitemaps().stream()
          .takeWhile(entry -> feed.hasRoom())
          .forEach(
              entry ->
                  feed.sitemap(
                      new SitemapEntry(
                          entry.getUrl().toString(), sensible(entry.getLastModified()))));
      return feed.build();
    }
    FeedBuilder feed = new FeedBuilder(FeedKind.SITEMAP, options);
    ((SiteMap) map)
        .getSiteMapUrls().stream()
            .filter(entry -> entry.getUrl() != null)
            .takeWhile(entry -> feed.hasRoom())
            .forEach(entry -> feed.item(item(entry)));
    return feed.build();
  }

  private FeedItem item(SiteMapURL entry) {
    FeedItem.Builder item =
        FeedItem.builder()
            .link(Addresses.resolve(address.toString(), entry.getUrl().toString()))
            .updated(sensible(entry.getLastModified()))
            .picture(
                attributes(entry, Extension.IMAGE, ImageAttributes.class)
                    .flatMap(image -> Stream.ofNullable(image.getLoc()))
                    .map(URL::toString)
                    .findFirst());
    attributes(entry, Extension.NEWS, NewsAttributes.class)
        .findFirst()
        .ifPresent(
            news ->
                item.title(Optional.ofNullable(news.getTitle()).map(Markup::line))
                    .published(
                        Optional.ofNullable(news.getPublicationDateTime())
                            .map(ZonedDateTime::toInstant)
                            .flatMap(SitemapReader::sensible))
                    .source(Optional.ofNullable(news.getName()).map(Markup::line))
                    .language(Optional.ofNullable(news.getLanguage()))
                    .categories(
                        news.getKeywords() == null
                            ? List.of()
                            : Arrays.stream(news.getKeywords()).map(String::strip).toList()));
    return item.build();
  }

  private static <T> Stream<T> attributes(SiteMapURL entry, Extension extension, Class<T> type) {
    ExtensionMetadata[] all = entry.getAttributesForExtension(extension);
    return all == null
        ? Stream.empty()
        : Arrays.stream(all).filter(type::isInstance).map(type::cast);
  }

  private static Optional<Instant> sensible(Date date) {
    return Optional.ofNullable(date).map(Date::toInstant).flatMap(SitemapReader::sensible);
  }

  /** No page on the web is older than the web's clock, nor from the far future. */
  private static Optional<Instant> sensible(Instant moment) {
    int year = moment.atZone(java.time.ZoneOffset.UTC).getYear();
    return Optional.of(moment).filter(any -> year >= FIRST_YEAR && year <= LAST_YEAR);
  }
}
