package dev.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomTest {

  @Test
  void readsAFeed() {
    Feed feed =
        Feeds.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://b.example/x/">
              <title>Le monde</title><subtitle>Tout</subtitle><updated>2026-05-02T10:00:00Z</updated>
              <link href="./"/><link rel="self" href="feed"/><link rel="hub" href="https://hub.example"/>
              <author><name>Rédaction</name></author>
              <entry xml:base="entries/"><id>tag:b.example,2026:1</id><title>Un</title>
                <link rel="edit" href="edit"/><link type="application/json" href="1.json"/>
                <link href="1" type="text/html"/>
                <link rel="enclosure" type="image/png" href="1.png"/>
                <published>2026-05-01T10:00:00Z</published><updated>2026-05-02T10:00:00Z</updated>
                <category term="asie" label="Asie"/><category term="eau"/>
                <content type="html" xml:lang="en">&lt;p&gt;Text&lt;/p&gt;</content></entry>
            </feed>
            """);
    FeedItem entry = feed.items().get(0);

    assertThat(feed.kind()).isEqualTo(FeedKind.ATOM);
    assertThat(feed.title()).hasValue("Le monde");
    assertThat(feed.language()).hasValue("fr");
    assertThat(feed.links().page()).hasValue("https://b.example/x/");
    assertThat(feed.links().self()).hasValue("https://b.example/x/feed");
    assertThat(feed.links().hubs()).containsExactly("https://hub.example");
    assertThat(entry.link()).hasValue("https://b.example/x/entries/1");
    assertThat(entry.guid()).hasValue("tag:b.example,2026:1");
    assertThat(entry.published()).hasValue(Instant.parse("2026-05-01T10:00:00Z"));
    assertThat(entry.updated()).hasValue(Instant.parse("2026-05-02T10:00:00Z"));
    assertThat(entry.authors()).containsExactly("Rédaction");
    assertThat(entry.categories()).containsExactly("Asie", "eau");
    assertThat(entry.language()).hasValue("en");
    assertThat(entry.picture()).hasValue("https://b.example/x/entries/1.png");
  }

  @Test
  void takesTheAddressAFileStatesForItsOwn() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://a.example/f/x'/>"
            + "<entry><link href='1'/></entry></feed>";

    FeedReading reading = Feeds.reading(feed.getBytes(StandardCharsets.UTF_8), FeedSource.UNKNOWN);

    assertThat(Feeds.understood(reading).items().get(0).link()).hasValue("https://a.example/f/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>A &amp; B</title>                                             | A & B",
        "<title type='text'>&lt;b&gt; &amp;amp;</title>                       | <b> &amp;",
        "<title type='html'>&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>          | A & B",
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>B</b></div></title>"
            + "                                                               | A B",
        "<title mode='escaped' type='text/html'>&lt;b&gt;A&lt;/b&gt;</title>  | A",
        "<title mode='base64'>QSA8Yj4=</title>                                | A <b>",
        "<title mode='base64'>not encoded</title>                             | not encoded",
      })
  void readsTitlesOfEveryType(String inner, String title) {
    assertThat(Feeds.entry(inner).title()).hasValue(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<content type='text'>1 &lt; 2</content>                           | 1 &lt; 2",
        "<content type='html'>&lt;p&gt;A&lt;/p&gt;</content>               | <p>A</p>",
        "<content>&lt;p&gt;A&lt;/p&gt;</content>                           | <p>A</p>",
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>A</p></div></content>"
            + "                                                            | <p>A</p>",
        "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>A</h:p></h:div>"
            + "</content>                                                  | <p>A</p>",
      })
  void readsContentAsHtml(String inner, String html) {
    assertThat(Feeds.entry(inner).content()).hasValue(html);
  }

  @Test
  void readsAtom03() {
    FeedItem entry =
        Feeds.read(
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>T</title><link"
                    + " rel='alternate' href='https://a.example/1'/>"
                    + "<issued>2004-01-01T00:00:00Z</issued><modified>2004-01-02T00:00:00Z</modified>"
                    + "</entry></feed>")
            .items()
            .get(0);

    assertThat(entry.link()).hasValue("https://a.example/1");
    assertThat(entry.published()).hasValue(Instant.parse("2004-01-01T00:00:00Z"));
    assertThat(entry.updated()).hasValue(Instant.parse("2004-01-02T00:00:00Z"));
  }

  @Test
  void readsAFeedThatForgotItsNamespace() {
    Feed feed = Feeds.read("<feed><title>T</title><entry><title>E</title></entry></feed>");

    assertThat(feed.title()).hasValue("T");
    assertThat(feed.items().get(0).title()).hasValue("E");
  }

  @Test
  void takesTheSourcesTitleForNoItems() {
    FeedItem entry = Feeds.entry("<source><title>Agency</title></source><title>Own</title>");

    assertThat(entry.title()).hasValue("Own");
    assertThat(entry.source()).hasValue("Agency");
  }

  @Test
  void takesAnIdThatIsAnAddressForAMissingLink() {
    assertThat(Feeds.entry("<id>https://a.example/1</id>").link()).hasValue("https://a.example/1");
    assertThat(Feeds.entry("<id>urn:uuid:1</id>").link()).isEmpty();
  }
}
