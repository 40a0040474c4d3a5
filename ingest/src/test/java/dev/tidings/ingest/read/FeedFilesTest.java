package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.schema.Article;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFilesTest {
  private static final String LONG = "One sentence follows another. ".repeat(30);
  private static final String RSS =
      """
      <rss version="2.0"><channel><title>News</title><language>en</language>
        <item><title>Tea</title><link>http://www.a.example/tea?utm_source=rss</link>
          <pubDate>Sat, 02 May 2026 09:00:00 GMT</pubDate>
          <description>&lt;p&gt;%s&lt;/p&gt;</description></item>
        <item><title>Short</title><link>https://a.example/short</link>
          <description>A teaser.</description></item>
        <item><title>Nothing</title><link>https://a.example/nothing</link></item>
      </channel></rss>
      """
          .formatted(LONG);

  @TempDir private Path folder;

  @Test
  void publishesItemsAsTheyAre() {
    Reading reading = Reading.of(Reading.file(folder, "news.xml", RSS));
    Article article = reading.sink.articles().get(0);

    assertThat(reading.sink.ids())
        .containsExactly("https://a.example/tea", "https://a.example/short");
    assertThat(article.getTitle()).isEqualTo("Tea");
    assertThat(article.getBody()).isEqualTo(LONG.strip());
    assertThat(article.getSource().getId()).isEqualTo("a.example");
    assertThat(article.getLanguage()).hasValue("en");
    assertThat(article.getPublishedAt()).hasValue(Instant.parse("2026-05-02T09:00:00Z"));
    assertThat(article.getMediaType()).isEqualTo("application/rss+xml");
  }

  @Test
  void tellsTeasersOnceAndEmptyItemsWithTheirLine() {
    Path file = Reading.file(folder, "news.xml", RSS);
    Reading reading = Reading.of(file);

    assertThat(reading.problems.all()).hasSize(2);
    Problem empty = reading.problems.all().get(0);
    Problem teasers = reading.problems.all().get(1);
    assertThat(empty.severity()).isEqualTo(Severity.REJECTED);
    assertThat(empty.line()).isEqualTo(7);
    assertThat(teasers.severity()).isEqualTo(Severity.WARNING);
    assertThat(teasers.reason())
        .isEqualTo("2 of its 3 items have less than 600 characters of text");
  }

  @Test
  void knowsFeedsByTheirBeginning() {
    assertThat(Reading.ofStdin(RSS).sink.articles()).hasSize(2);
    assertThat(Reading.ofStdin("<!-- <html> -->" + RSS).sink.articles()).hasSize(2);
    assertThat(Reading.of(Reading.file(folder, "news", RSS)).sink.articles()).hasSize(2);
    assertThat(Reading.of(Reading.file(folder, "news.rss.gz", Reading.gzip(RSS))).sink.articles())
        .hasSize(2);
  }

  @Test
  void readsJsonFeeds() {
    String feed =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\", \"items\": ["
            + "{\"id\": \"1\", \"url\": \"https://a.example/1\", \"title\": \"Tea\","
            + " \"content_text\": \""
            + LONG
            + "\"}]}";

    Reading file = Reading.of(Reading.file(folder, "feed.json", feed));
    Reading stdin = Reading.ofStdin(feed);

    assertThat(file.sink.ids()).containsExactly("https://a.example/1");
    assertThat(file.sink.articles().get(0).getMediaType()).isEqualTo("application/feed+json");
    assertThat(stdin.sink.ids()).containsExactly("https://a.example/1");
    assertThat(file.problems.all()).isEmpty();
  }

  @Test
  void namesItemsWithoutAddressByTheirFile() {
    Reading reading =
        Reading.of(
            Reading.file(
                folder,
                "news.xml",
                "<rss><channel><item><title>A</title><description>x</description></item>"
                    + "<item><title>B</title><description>y</description></item></channel></rss>"));

    assertThat(reading.sink.ids()).hasSize(2).doesNotHaveDuplicates();
    assertThat(reading.sink.ids().get(0)).contains("news.xml#");
  }

  @Test
  void saysThatASitemapHoldsNoText() {
    Problem problem =
        Reading.of(
                Reading.file(
                    folder,
                    "sitemap.xml",
                    "<urlset><url><loc>https://a.example/1</loc></url></urlset>"))
            .problems
            .only();

    assertThat(problem.reason()).contains("sitemap");
    assertThat(problem.remedy()).contains("tidings feed");
  }

  @Test
  void saysThatAFeedIsEmptyOrTooLarge() {
    Reading small = new Reading().limit(100);
    small.read(Reading.file(folder, "large.xml", RSS));

    assertThat(small.problems.only().reason()).contains("larger than 100 bytes");
    assertThat(
            Reading.of(Reading.file(folder, "empty.xml", "<rss><channel/></rss>"))
                .problems
                .only()
                .reason())
        .isEqualTo("the feed has no items");
  }
}
