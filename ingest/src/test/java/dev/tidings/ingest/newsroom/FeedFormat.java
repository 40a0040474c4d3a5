package dev.tidings.ingest.newsroom;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes lists of stories. What stands between the tags is escaped; nothing else is done to it. */
public enum FeedFormat {
  RSS("application/rss+xml"),
  ATOM("application/atom+xml"),
  /** A news sitemap. */
  SITEMAP("application/xml");

  private final String contentType;

  FeedFormat(String contentType) {
    this.contentType = contentType;
  }

  Page write(Site site, List<Story> stories, FeedExtras extras) {
    String text =
        switch (this) {
          case RSS -> rss(site, stories, extras);
          case ATOM -> atom(site, stories, extras);
          case SITEMAP -> sitemap(site, stories);
        };
    return Page.of(contentType, text);
  }

  private static String rss(Site site, List<Story> stories, FeedExtras extras) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>%s</title><link>%s</link><description>News</description>%s
    %s</channel></rss>
    """
        .formatted(
            site.name(),
            site.address("/"),
            extras.channel(),
            stories.stream()
                .map(
                    story ->
                        "<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">%s</guid>"
                                .formatted(
                                    text(story.title()), site.address(story.path()), story.guid())
                            + "<pubDate>%s</pubDate><description>%s</description></item>\n"
                                .formatted(
                                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        story.published().atOffset(ZoneOffset.UTC)),
                                    text(summary(story, extras))))
                .collect(Collectors.joining()));
  }

  private static String atom(Site site, List<Story> stories, FeedExtras extras) {
    String updated =
        stories.isEmpty() ? TestTime.START.toString() : stories.get(0).modified().toString();
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
    <title>%s</title><id>%s</id><updated>%s</updated>%s
    %s</feed>
    """
        .formatted(
            site.name(),
            site.address("/"),
            updated,
            extras.links(),
            stories.stream()
                .map(
                    story ->
                        "<entry><title>%s</title><id>%s</id><link href=\"%s\"/>"
                                .formatted(
                                    text(story.title()), story.guid(), site.address(story.path()))
                            + "<published>%s</published><updated>%s</updated>"
                                .formatted(story.published(), story.modified())
                            + "<summary>%s</summary></entry>\n"
                                .formatted(text(summary(story, extras))))
                .collect(Collectors.joining()));
  }

  private static String sitemap(Site site, List<Story> stories) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    %s</urlset>
    """
        .formatted(
            stories.stream()
                .map(
                    story ->
                        "<url><loc>%s</loc><lastmod>%s</lastmod><news:news><news:publication>"
                                .formatted(site.address(story.path()), story.modified())
                            + "<news:name>%s</news:name><news:language>en</news:language>"
                                .formatted(site.name())
                            + "</news:publication><news:publication_date>%s</news:publication_date>"
                                .formatted(story.published())
                            + "<news:title>%s</news:title></news:news></url>\n"
                                .formatted(text(story.title())))
                .collect(Collectors.joining()));
  }

  private static String summary(Story story, FeedExtras extras) {
    int end = story.body().indexOf(". ");
    return extras.full() || end < 0 ? story.body() : story.body().substring(0, end + 1);
  }

  static String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
