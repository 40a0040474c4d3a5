package dev.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.identity.Flaw;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedsTest {
  private static final String SOUND =
      "<?xml version='1.0'?><rss version='2.0'><channel><title>Café</title><item><title>Tea</title>"
          + "<link>https://a.example/1</link></item></channel></rss>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom & Jerry                | Tom & Jerry",
        "AT&T; more                 | AT&T; more",
        "R&D&copy=2                 | R&D&copy=2",
        "caf&eacute;&nbsp;&hellip;  | café …",
        "a\u0000\u0008\uFFFFb       | ab",
        "&#x92;s                    | ’s",
        "dash &#151; dash           | dash — dash",
        "&#0;&#xFFFFFFFF;x          | x",
      })
  void mendsTitles(String inner, String title) {
    assertThat(Feeds.rssItem("<title>" + inner + "</title>").title().map(BrokenFeedsTest::bare))
        .hasValue(bare(title));
  }

  private static String bare(String title) {
    return title.replace("\uFFFD", "").replace("&#xFFFFFFFF;", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  <?xml version='1.0'?><rss><channel><item><title>Tea</title></item></channel></rss>",
        "Warning: mysql_connect()<br />\n"
            + "<?xml version='1.0'?><rss><channel><item><title>Tea</title></item></channel></rss>",
        "<rss><channel><item><title>Tea</item></channel></rss>",
        "<rss><channel><item><title>Tea</title>",
        "<rss><channel><item><foo:bar>x</foo:bar><title>Tea</title></item></channel></rss>",
        "<rss><channel><item><title>Tea</title></b></item></channel></rss>",
        "<channel><item><title>Tea</title></item></channel>",
        "<rss><item><title>Tea</title></item></rss>",
        "<rss version=2.0><channel><item a=b><title>Tea</title></item></channel></rss>",
      })
  void mendsStructure(String feed) {
    assertThat(Feeds.read(feed).items().get(0).title()).hasValue("Tea");
  }

  @Test
  void saysThatItWasMended() {
    assertThat(Feeds.read("<rss><channel><title>a & b</title></channel></rss>").flaws())
        .extracting(Flaw::reason)
        .containsExactly("it is not well-formed XML and was mended");
    assertThat(Feeds.read(SOUND).flaws()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/html; charset=ISO-8859-1",
    "windows-1252, text/plain; charset=UTF-8",
    "UTF-16LE, application/rss+xml; charset=us-ascii",
    "UTF-8, ",
    "windows-1252, application/rss+xml; charset=windows-1252",
    "UTF-32BE, text/xml",
  })
  void believesTheBytesMoreThanTheHeader(String charset, String contentType) {
    byte[] bytes = SOUND.getBytes(Charset.forName(charset));
    FeedSource source = new FeedSource(Optional.empty(), Optional.ofNullable(contentType));

    assertThat(Feeds.understood(Feeds.reading(bytes, source)).title()).hasValue("Café");
  }

  @Test
  void obeysADeclaredCharacterSet() {
    byte[] bytes =
        ("<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>Мир</title></channel>"
                + "</rss>")
            .getBytes(Charset.forName("windows-1251"));

    assertThat(Feeds.read(bytes).title()).hasValue("Мир");
  }

  @Test
  void refusesWhatIsNoFeed() {
    assertThat(Feeds.refusal("").reason()).isEqualTo("it is empty");
    assertThat(Feeds.refusal("Hello").reason()).contains("no feed");
    assertThat(Feeds.refusal("<note>Hello</note>").reason()).contains("no feed");
    assertThat(Feeds.refusal("<opml><body/></opml>").remedy()).contains("import");
    assertThat(Feeds.refusal("PK\u0003\u0004\u0000\u0000").reason()).contains("not text");
  }

  @Test
  void saysWhereAPagesFeedIs() {
    Flaw flaw =
        Feeds.refusal(
            "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml'"
                + " href='/rss'></head><body>Hi</body></html>");

    assertThat(flaw)
        .isEqualTo(
            new Flaw("it is a web page, not a feed", "its feed is at https://news.example/rss"));
  }

  @Test
  void countsDatesThatCannotBeRead() {
    Feed feed =
        Feeds.read(
            "<rss><channel><item><title>a</title><pubDate>soon</pubDate></item>"
                + "<item><title>b</title><pubDate>Mon, 01 Jan 9999 00:00:00 GMT</pubDate></item>"
                + "</channel></rss>");

    assertThat(feed.items()).allMatch(item -> item.published().isEmpty());
    assertThat(feed.flaws())
        .extracting(Flaw::reason)
        .containsExactly("2 of its dates cannot be read, the first is 'soon'");
  }

  @Test
  void loadsNothingAndExpandsNothing() {
    Feed feed =
        Feeds.read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [
              <!ENTITY file SYSTEM "file:///etc/passwd">
              <!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            ]>
            <rss><channel><title>x&file;&c;</title></channel></rss>
            """);

    assertThat(feed.title()).hasValue("x&file;&c;");
  }

  @Test
  void boundsDepth() {
    String deep = "<rss><channel><item><title>Tea</title><description>" + "<b>".repeat(100_000);

    Feed feed = Feeds.read(deep);

    assertThat(feed.items().get(0).title()).hasValue("Tea");
  }

  @Test
  void boundsItemsAndBytes() {
    byte[] feed =
        ("<rss><channel>" + "<item><title>x</title></item>".repeat(20) + "</channel></rss>")
            .getBytes(StandardCharsets.UTF_8);
    FeedOptions few = FeedOptions.STANDARD.withMaxItems(5);

    Feed cut = Feeds.understood(FeedReader.read(feed, FeedSource.UNKNOWN, few));
    FeedReading refused =
        FeedReader.read(feed, FeedSource.UNKNOWN, FeedOptions.STANDARD.withMaxBytes(100));

    assertThat(cut.items()).hasSize(5);
    assertThat(cut.flaws())
        .extracting(Flaw::reason)
        .containsExactly("it has more than 5 items and is cut there");
    assertThat(refused)
        .isEqualTo(FeedReading.refused("it is larger than 100 bytes", "raise the limit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&", "<", "<a ", "<![CDATA[", "<!--", "]]>", "\"", " ", "&#", "<a><b></a>"})
  void staysQuickOnRepetition(String piece) {
    String feed = "<rss><channel><title>" + piece.repeat(200_000);

    long start = System.nanoTime();
    Feeds.reading(feed.getBytes(StandardCharsets.UTF_8), FeedSource.UNKNOWN);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Property(tries = 300)
  void neverFails(@ForAll byte[] bytes) {
    assertThat(Feeds.reading(bytes, FeedSource.UNKNOWN)).isNotNull();
  }

  @Property(tries = 300)
  void neverFailsOnADamagedFeed(
      @ForAll @IntRange(max = 140) int at, @ForAll @Size(max = 5) byte[] damage) {
    byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(damage, 0, bytes, at, damage.length);

    assertThat(Feeds.reading(bytes, FeedSource.at(Feeds.ADDRESS))).isNotNull();
  }
}
