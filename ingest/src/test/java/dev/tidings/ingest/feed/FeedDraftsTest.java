package dev.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.document.Draft.Field;
import dev.tidings.ingest.feed.FeedDrafts.ItemDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedDraftsTest {

  @Test
  void makesADraftOfAnItem() {
    ItemDraft item =
        of("<item><title>Tea</title><link>https://a.example/1</link><author>Kim Doe</author>"
                + "<pubDate>2 May 2026</pubDate><description>&lt;p&gt;One&lt;p&gt;Two</description>"
                + "<guid isPermaLink='false'>1</guid></item>")
            .get(0);

    assertThat(item.draft().stated(Field.TITLE)).hasValue("Tea");
    assertThat(item.draft().stated(Field.URL)).hasValue("https://a.example/1");
    assertThat(item.draft().stated(Field.BODY)).hasValue("One\n\nTwo");
    assertThat(item.draft().stated(Field.PUBLISHED)).hasValue("2026-05-02T00:00:00Z");
    assertThat(item.draft().stated(Field.MEDIA_TYPE)).hasValue("application/rss+xml");
    assertThat(item.draft().stated(Field.ID)).isEmpty();
    assertThat(item.draft().stated(Field.IDENTIFIER)).isEmpty();
    assertThat(item.draft().authors()).containsExactly("Kim Doe");
    assertThat(item.teaser()).isTrue();
  }

  @Test
  void takesTheLongerOfContentAndSummary() {
    String text = "Word. ".repeat(FeedDrafts.SHORTEST_TEXT / 6 + 1);
    ItemDraft item =
        of("<item><content:encoded>Read more</content:encoded><description>"
                + text
                + "</description></item>")
            .get(0);

    assertThat(item.draft().stated(Field.BODY)).hasValue(text.strip());
    assertThat(item.teaser()).isFalse();
  }

  @Test
  void takesALinkThatItemsShareForNoAddress() {
    List<ItemDraft> items =
        of(
            "<item><title>A</title><link>https://a.example/</link></item>"
                + "<item><title>B</title><link>https://a.example/</link></item>"
                + "<item><title>C</title><link>https://a.example/c</link></item>");

    assertThat(items)
        .extracting(item -> item.draft().stated(Field.URL).orElse("none"))
        .containsExactly("none", "none", "https://a.example/c");
  }

  private static List<ItemDraft> of(String items) {
    return FeedDrafts.of(Feeds.read("<rss><channel>" + items + "</channel></rss>"));
  }
}
