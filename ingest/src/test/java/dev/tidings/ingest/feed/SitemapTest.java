package dev.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.feed.Feed.SitemapEntry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://news.example/a?x=1&amp;y=2</loc>
          <news:news>
            <news:publication><news:name>News</news:name><news:language>en</news:language>
            </news:publication>
            <news:publication_date>2026-05-02T10:00:00+02:00</news:publication_date>
            <news:title>Talks &amp; more</news:title><news:keywords>asia, water</news:keywords>
          </news:news>
          <image:image><image:loc>https://news.example/a.jpg</image:loc></image:image></url>
        <url><loc>https://other.example/b</loc><lastmod>2026-05-01</lastmod></url>
      </urlset>
      """;

  @Test
  void readsNews() {
    Feed feed = Feeds.read(NEWS);
    FeedItem item = feed.items().get(0);

    assertThat(feed.kind()).isEqualTo(FeedKind.SITEMAP);
    assertThat(item.link()).hasValue("https://news.example/a?x=1&y=2");
    assertThat(item.title()).hasValue("Talks & more");
    assertThat(item.published()).hasValue(Instant.parse("2026-05-02T08:00:00Z"));
    assertThat(item.source()).hasValue("News");
    assertThat(item.language()).hasValue("en");
    assertThat(item.categories()).containsExactly("asia", "water");
    assertThat(item.picture()).hasValue("https://news.example/a.jpg");
  }

  @Test
  void readsPagesOfOtherHosts() {
    FeedItem item = Feeds.read(NEWS).items().get(1);

    assertThat(item.link()).hasValue("https://other.example/b");
    assertThat(item.updated()).hasValue(Instant.parse("2026-05-01T00:00:00Z"));
  }

  @Test
  void readsAnIndex() {
    Feed feed =
        Feeds.read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://news.example/1.xml.gz</loc><lastmod>2026-05-01</lastmod></sitemap>
              <sitemap><loc>https://news.example/2.xml</loc></sitemap>
            </sitemapindex>
            """);

    assertThat(feed.kind()).isEqualTo(FeedKind.SITEMAP_INDEX);
    assertThat(feed.sitemaps())
        .containsExactlyInAnyOrder(
            new SitemapEntry(
                "https://news.example/1.xml.gz",
                Optional.of(Instant.parse("2026-05-01T00:00:00Z"))),
            new SitemapEntry("https://news.example/2.xml", Optional.empty()));
  }

  @Test
  void readsALineForEachPage() {
    Feed feed = Feeds.read("https://news.example/a\nhttps://news.example/b\n");

    assertThat(feed.items())
        .extracting(item -> item.link().orElseThrow())
        .containsExactlyInAnyOrder("https://news.example/a", "https://news.example/b");
  }

  @Test
  void mendsABrokenOne() {
    Feed feed =
        Feeds.read(
            "junk<urlset><url><loc>https://news.example/a?x=1&y=2</loc><lastmod>9999-01-01</lastmod>"
                + "<url><loc>https://news.example/b</loc></url>");

    assertThat(feed.items())
        .extracting(item -> item.link().orElseThrow())
        .contains("https://news.example/b");
    assertThat(feed.items()).allMatch(item -> item.updated().isEmpty());
  }
}
