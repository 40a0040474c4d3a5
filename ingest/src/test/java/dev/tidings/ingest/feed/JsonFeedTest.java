package dev.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

  @Test
  void readsAFeed() {
    Feed feed =
        Feeds.read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "World", "language": "en",
             "home_page_url": "https://news.example/", "feed_url": "https://news.example/f.json",
             "next_url": "/f.json?p=2", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
             "authors": [{"name": "Desk"}],
             "items": [
               {"id": 1, "url": "/1", "title": "One", "content_html": "<p>Text</p>",
                "summary": "Short", "image": "/1.jpg", "date_published": "2026-05-02T10:00:00+02:00",
                "date_modified": "2026-05-03T10:00:00Z", "tags": ["a", "b"],
                "authors": [{"name": "Kim Doe"}],
                "attachments": [{"url": "/1.mp3", "mime_type": "audio/mpeg"}]},
               {"id": "https://news.example/2", "content_text": "Line 1 < 2\\n\\nLine 2"}]}
            """);
    FeedItem one = feed.items().get(0);
    FeedItem two = feed.items().get(1);

    assertThat(feed.kind()).isEqualTo(FeedKind.JSON_FEED);
    assertThat(feed.links().next()).hasValue("https://news.example/f.json?p=2");
    assertThat(feed.links().hubs()).containsExactly("https://hub.example/");
    assertThat(one.link()).hasValue("https://news.example/1");
    assertThat(one.guid()).hasValue("1");
    assertThat(one.published()).hasValue(Instant.parse("2026-05-02T08:00:00Z"));
    assertThat(one.updated()).hasValue(Instant.parse("2026-05-03T10:00:00Z"));
    assertThat(one.authors()).containsExactly("Kim Doe");
    assertThat(one.picture()).hasValue("https://news.example/1.jpg");
    assertThat(one.categories()).containsExactly("a", "b");
    assertThat(two.link()).hasValue("https://news.example/2");
    assertThat(two.authors()).containsExactly("Desk");
    assertThat(two.language()).hasValue("en");
    assertThat(two.content()).hasValue("<p>Line 1 &lt; 2</p><p>Line 2</p>");
  }

  @Test
  void readsTheOneAuthorOfVersion10() {
    Feed feed =
        Feeds.read(
            """
            {"version": "https://jsonfeed.org/version/1", "title": "T", "author": {"name": "Kim"},
             "items": [{"id": "1", "content_text": "x"}]}
            """);

    assertThat(feed.items().get(0).authors()).containsExactly("Kim");
  }

  @Test
  void forgivesCommasAndLineEnds() {
    Feed feed = Feeds.read("{\"title\": \"a\nb\", \"items\": [{\"id\": \"1\",},],}");

    assertThat(feed.title()).hasValue("a b");
    assertThat(feed.items()).hasSize(1);
  }

  @Test
  void leavesOutWhatIsOfTheWrongKind() {
    Feed feed = Feeds.read("{\"items\": [3, null, {\"id\": {}, \"title\": [1], \"tags\": \"x\"}]}");

    assertThat(feed.items()).hasSize(3).allMatch(item -> item.title().isEmpty());
  }

  @Test
  void refusesWhatIsNoFeed() {
    assertThat(Feeds.refusal("{\"a\": 1}").reason()).contains("no items");
    assertThat(Feeds.refusal("{\"items\": [").reason()).contains("broken JSON", "line 1");
    assertThat(Feeds.refusal("[".repeat(100_000)).reason()).contains("broken JSON");
  }
}
