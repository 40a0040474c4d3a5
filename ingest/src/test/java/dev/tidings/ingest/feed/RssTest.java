package dev.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.feed.FeedItem.Enclosure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RssTest {
  private static final String FULL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>World &amp; more</title>
          <link>https://news.example/world</link>
          <description>All the news</description>
          <language>en-gb</language>
          <lastBuildDate>Sat, 02 May 2026 10:00:00 GMT</lastBuildDate>
          <ttl>30</ttl>
          <skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>99</hour></skipHours>
          <skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>
          <atom:link rel="self" href="https://news.example/feeds/world.xml"/>
          <atom:link rel="hub" href="https://hub.example/"/>
          <atom:link rel="next" href="?page=2"/>
          <item>
            <title>Talks in Kabul</title>
            <link>/world/talks</link>
            <guid isPermaLink="false">talks-1</guid>
            <pubDate>Sat, 02 May 2026 09:00:00 +0200</pubDate>
            <dc:creator>Kim Doe</dc:creator>
            <dc:creator>Lee Roe</dc:creator>
            <category>Asia</category>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>Long &amp; full.</p>]]></content:encoded>
            <enclosure url="/img/talks.jpg" type="image/jpeg" length="1"/>
            <source url="https://agency.example/">Agency</source>
          </item>
          <item><title>Second</title></item>
        </channel>
      </rss>
      """;

  @Test
  void readsTheChannel() {
    Feed feed = Feeds.read(FULL);

    assertThat(feed.kind()).isEqualTo(FeedKind.RSS);
    assertThat(feed.title()).hasValue("World & more");
    assertThat(feed.description()).hasValue("All the news");
    assertThat(feed.language()).hasValue("en-gb");
    assertThat(feed.updated()).hasValue(Instant.parse("2026-05-02T10:00:00Z"));
    assertThat(feed.links().page()).hasValue("https://news.example/world");
    assertThat(feed.links().self()).hasValue(Feeds.ADDRESS);
    assertThat(feed.links().next()).hasValue(Feeds.ADDRESS + "?page=2");
    assertThat(feed.links().hubs()).containsExactly("https://hub.example/");
    assertThat(feed.pace().ttl()).hasValue(Duration.ofMinutes(30));
    assertThat(feed.pace().skipHours()).containsExactlyInAnyOrder(0, 3);
    assertThat(feed.pace().skipDays())
        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(feed.flaws()).isEmpty();
  }

  @Test
  void readsItemsInOrder() {
    Feed feed = Feeds.read(FULL);
    FeedItem item = feed.items().get(0);

    assertThat(feed.items())
        .extracting(FeedItem::title)
        .containsExactly(Optional.of("Talks in Kabul"), Optional.of("Second"));
    assertThat(item.link()).hasValue("https://news.example/world/talks");
    assertThat(item.guid()).hasValue("talks-1");
    assertThat(item.permalink()).isFalse();
    assertThat(item.published()).hasValue(Instant.parse("2026-05-02T07:00:00Z"));
    assertThat(item.authors()).containsExactly("Kim Doe", "Lee Roe");
    assertThat(item.categories()).containsExactly("Asia");
    assertThat(item.summary()).hasValue("Short.");
    assertThat(item.content()).hasValue("<p>Long &amp; full.</p>");
    assertThat(item.language()).hasValue("en-gb");
    assertThat(item.picture()).hasValue("https://news.example/img/talks.jpg");
    assertThat(item.enclosures())
        .containsExactly(
            new Enclosure("https://news.example/img/talks.jpg", Optional.of("image/jpeg")));
    assertThat(item.source()).hasValue("Agency");
    assertThat(item.line()).isEqualTo(17);
  }

  @Test
  void readsRdfWhoseItemsStandBesideTheChannel() {
    Feed feed =
        Feeds.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://a.example/"><title>A</title>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
              </channel>
              <item rdf:about="https://a.example/1"><title>One</title>
                <dc:date>2026-05-02T09:00Z</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(feed.kind()).isEqualTo(FeedKind.RDF);
    assertThat(feed.links().page()).hasValue("https://a.example/");
    assertThat(feed.pace().ttl()).hasValue(Duration.ofHours(6));
    assertThat(feed.items().get(0).link()).hasValue("https://a.example/1");
    assertThat(feed.items().get(0).published()).hasValue(Instant.parse("2026-05-02T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid>https://a.example/1</guid>                                  | https://a.example/1",
        "<guid isPermaLink='true'>/1</guid>                                |"
            + " https://news.example/1",
        "<link>https://a.example/2</link><guid>https://a.example/1</guid>  | https://a.example/2",
        "<atom:link href='https://a.example/3'/>                           | https://a.example/3",
        "<feedburner:origLink>https://a.example/4</feedburner:origLink><link>https://b.example</link>"
            + " | https://a.example/4",
        "<link xml:base='https://b.example/x/'>y</link>                    | https://b.example/x/y",
      })
  void findsTheLink(String inner, String link) {
    assertThat(Feeds.rssItem(inner).link()).hasValue(link);
  }

  @Test
  void joinsALinkThatWasBroken() {
    assertThat(Feeds.rssItem("<link>\n https://a.example/\n  long/way\n</link>").link())
        .hasValue("https://a.example/long/way");
  }

  @Test
  void takesNoAddressForAGuidThatIsNone() {
    assertThat(Feeds.rssItem("<guid>12345</guid>").link()).isEmpty();
    assertThat(Feeds.rssItem("<guid isPermaLink='false'>https://a.example/1</guid>").link())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A &amp;amp; B                          | A & B",
        "A &amp; B                              | A & B",
        "&lt;b&gt;Bold&lt;/b&gt; news           | Bold news",
        "<![CDATA[<i>Slanted</i> &eacute;]]>    | Slanted é",
        "<b>Naked</b> news                      | Naked news",
        "5 &lt; 6 and 7 &gt; 6                  | 5 < 6 and 7 > 6",
        "The &lt;Foo&gt; affair                 | The <Foo> affair",
      })
  void readsTitlesAsPlainText(String inner, String title) {
    assertThat(Feeds.rssItem("<title>" + inner + "</title>").title()).hasValue(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<author>kim@a.example (Kim Doe)</author>      | Kim Doe",
        "<author>Kim Doe &lt;kim@a.example&gt;</author>| Kim Doe",
        "<author>Kim Doe</author>                      | Kim Doe",
        "<author><name>Kim Doe</name></author>         | Kim Doe",
        "<itunes:author>Kim Doe</itunes:author>        | Kim Doe",
      })
  void findsAuthors(String inner, String name) {
    assertThat(Feeds.rssItem(inner).authors()).containsExactly(name);
  }

  @Test
  void takesAnAddressForNoName() {
    assertThat(Feeds.rssItem("<author>kim@a.example</author>").authors()).isEmpty();
  }

  @Test
  void findsAPictureInTheText() {
    FeedItem item =
        Feeds.rssItem(
            "<description><![CDATA[<img src='https://c.example/dot' width=1>"
                + "<img src='https://a.example/p.jpg'>Text]]></description>");

    assertThat(item.picture()).hasValue("https://a.example/p.jpg");
  }

  @Test
  void findsAPictureOfMediaRss() {
    FeedItem item =
        Feeds.rssItem(
            "<media:group><media:content url='https://a.example/p' medium='image'/></media:group>"
                + "<media:thumbnail url='https://a.example/small'/>");

    assertThat(item.picture()).hasValue("https://a.example/p");
  }

  @Test
  void readsTheNamesAnyCase() {
    FeedItem item = Feeds.rssItem("<TITLE>T</TITLE><pubdate>2 May 2026</pubdate>");

    assertThat(item.title()).hasValue("T");
    assertThat(item.published()).hasValue(Instant.parse("2026-05-02T00:00:00Z"));
  }
}
