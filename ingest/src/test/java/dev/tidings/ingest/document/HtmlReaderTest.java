package dev.tidings.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.document.Draft.Field;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static final String PROSE =
      "<p>The ferry sails again after a year in the dock, its owners said.</p>"
          + "<p>Fares will rise &amp; so will <a href=x>hopes</a>.</p>";
  private static final String PLAIN =
      "The ferry sails again after a year in the dock, its owners said.\n\n"
          + "Fares will rise & so will hopes.";

  @Test
  void believesJsonLdFirst() {
    Draft draft =
        HtmlReader.read(
            """
            <html lang="en"><head><title>Wrong | Site</title>
            <meta property="og:title" content="Also wrong">
            <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "x"},
              {"@type": ["NewsArticle"], "headline": "Ferry &amp; fares", "identifier": 7,
               "datePublished": "2026-01-02", "author": {"name": "Ann Ek"},
               "publisher": {"name": "Harbour News"}, "url": "https://example.org/ld",}]}
            </script></head><body><article>%s</article></body></html>
            """
                .formatted(PROSE));

    assertThat(draft.stated(Field.TITLE)).hasValue("Ferry & fares");
    assertThat(draft.stated(Field.URL)).hasValue("https://example.org/ld");
    assertThat(draft.stated(Field.SOURCE_NAME)).hasValue("Harbour News");
    assertThat(draft.stated(Field.PUBLISHED)).hasValue("2026-01-02");
    assertThat(draft.stated(Field.LANGUAGE)).hasValue("en");
    assertThat(draft.authors()).containsExactly("Ann Ek");
    assertThat(draft.stated(Field.BODY)).hasValue(PLAIN);
  }

  @Test
  void readsTheHeadOtherwise() {
    Draft draft =
        HtmlReader.read(
            """
            <head><link rel="canonical" href="https://example.org/ferry">
            <script type="application/ld+json">not json</script>
            <meta property="og:title" content="Ferry sails | Harbour">
            <meta property="og:site_name" content="Harbour">
            <meta property="og:url" content="https://example.org/other">
            <meta name="author" content="Ann Ek">
            <meta property="article:published_time" content="2026-01-02T03:04:05Z"></head>
            <body>%s</body>
            """
                .formatted(PROSE));

    assertThat(draft.stated(Field.TITLE)).hasValue("Ferry sails");
    assertThat(draft.stated(Field.URL)).hasValue("https://example.org/ferry");
    assertThat(draft.stated(Field.SOURCE_NAME)).hasValue("Harbour");
    assertThat(draft.stated(Field.PUBLISHED)).hasValue("2026-01-02T03:04:05Z");
    assertThat(draft.authors()).containsExactly("Ann Ek");
  }

  @Test
  void distrustsACanonicalAddressThatIsTheFrontPage() {
    Draft draft =
        HtmlReader.read(
            "<link rel=canonical href=https://example.org/>"
                + "<meta property=og:url content=https://example.org/a>"
                + PROSE);

    assertThat(draft.stated(Field.URL)).hasValue("https://example.org/a");
  }

  @Test
  void prefersArticleBodyUnlessItIsATeaser() {
    String page =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"%s\"}</script>"
            + PROSE;

    assertThat(
            HtmlReader.read(page.formatted(PLAIN.replace("\n\n", "\\n") + " And more."))
                .stated(Field.BODY))
        .hasValue(PLAIN + " And more.");
    assertThat(HtmlReader.read(page.formatted("The ferry…")).stated(Field.BODY)).hasValue(PLAIN);
  }

  @Test
  void findsTheDensestParagraphsAndLeavesTheFurniture() {
    Draft draft =
        HtmlReader.read(
            "<title>Ferry sails - Harbour News</title><nav><p>Home of many long and winding links"
                + " to everything and more</p></nav><div><div class=teaser><p>Short.</p></div>"
                + "<div class='text'><p class=share-box>Share this</p>"
                + PROSE
                + "</div></div><footer><p>All rights reserved, in every country.</p></footer>");

    assertThat(draft.stated(Field.TITLE)).hasValue("Ferry sails");
    assertThat(draft.stated(Field.BODY)).hasValue(PLAIN);
  }

  @Test
  void readsAPageWithoutParagraphs() {
    assertThat(HtmlReader.read("<h1>Ferry</h1>It sails.<br>It sank.").stated(Field.BODY))
        .hasValue("Ferry\n\nIt sails.\n\nIt sank.");
  }

  @Test
  void findsTextThatStandsInNoParagraph() {
    String text = "The ferry sails again after a year in the dock, its owners said on Friday. ";
    Draft draft =
        HtmlReader.read(
            "<div><p>Send me the daily letter</p></div><div class=text>%s<br><br>%s</div>"
                .formatted(text, text));

    assertThat(draft.stated(Field.BODY)).hasValue(text.strip() + "\n\n" + text.strip());
  }

  @Test
  void putsTheTextTogetherFromItsParts() {
    String part = "<div><section class='part one'>%s</section></div>";
    Draft draft =
        HtmlReader.read(
            part.formatted(PROSE.repeat(2))
                + "<div class=wide>A picture</div>"
                + part.formatted(PROSE + part.formatted(PROSE))
                + part.formatted("<p>Hm.</p>"));

    assertThat(draft.stated(Field.BODY)).hasValue(String.join("\n\n", PLAIN, PLAIN, PLAIN, PLAIN));
  }

  @Test
  void leavesListsOfLinksAndKeepsQuotedPosts() {
    Draft draft =
        HtmlReader.read(
            "<article>%s<div class=social-embed><blockquote>Ahoy!</blockquote></div>"
                    .formatted(PROSE)
                + "<ul><li>Fares: <a href=a>what you will pay this summer</a></ul>"
                + "<div><h3>More</h3><a href=b>Another ferry that sank in the harbour</a></div>"
                + "</article>");

    assertThat(draft.stated(Field.BODY)).hasValue(PLAIN + "\n\nAhoy!");
  }

  @Test
  void readsAPageOfLinksAlone() {
    assertThat(HtmlReader.read("<div><a href=a>Ferry sails</a></div>").stated(Field.BODY))
        .hasValue("Ferry sails");
  }
}
