package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  @TempDir Path folder;

  @Test
  void takesAShortFirstLineForTheTitle() {
    Article article = read("Ferry service resumes\nThe ferry sails again.\nTickets are on sale.\n");

    assertThat(article.getTitle()).isEqualTo("Ferry service resumes");
    assertThat(article.getBody()).isEqualTo("The ferry sails again.\n\nTickets are on sale.");
    assertThat(article.getMediaType()).isEqualTo("text/plain");
    assertThat(article.getRetrievedAt()).isEqualTo(Reading.MODIFIED);
    assertThat(article.getPublishedAt()).isEmpty();
  }

  @Test
  void keepsAnOpeningParagraphAndMakesATitleOfIt() {
    Article article =
        read("OPINION — The ferry sails again after a year in dock. Fares are up.\nMore soon.\n");

    assertThat(article.getTitle()).isEqualTo("The ferry sails again after a year in dock");
    assertThat(article.getBody()).startsWith("OPINION — The ferry").endsWith("More soon.");
  }

  @Test
  void dropsATitleThatIsSaidTwice() {
    Article article = read("Will it sail?\n\nWill it sail?\n\nIt will.\n\n\nTomorrow.\n");

    assertThat(article.getTitle()).isEqualTo("Will it sail?");
    assertThat(article.getBody()).isEqualTo("It will.\n\nTomorrow.");
  }

  @Test
  void dropsDiagramsAndStrayMarksButKeepsForeignLines() {
    Article article = read("Title here\n[Dock]\n│\n▼\n[Sea]\n推荐阅读\nThe end.\n?\n");

    assertThat(article.getBody()).isEqualTo("[Dock]\n\n[Sea]\n\n推荐阅读\n\nThe end.");
  }

  @Test
  void joinsWrappedLines() {
    Article article =
        read(
            """
            A title of its own

            This paragraph was wrapped by hand at a narrow width,
            as mails and old archives are, so its lines are one
            paragraph.

            - not this
            - list
            """);

    assertThat(article.getBody())
        .isEqualTo(
            "This paragraph was wrapped by hand at a narrow width, as mails and old archives are,"
                + " so its lines are one paragraph.\n\n- not this\n\n- list");
  }

  @Test
  void keepsTheTextOfADocumentOfOneLine() {
    Article article = read("Ferry service resumes");

    assertThat(article.getTitle()).isEqualTo("Ferry service resumes");
    assertThat(article.getBody()).isEqualTo("Ferry service resumes");
  }

  @Test
  void readsFrontMatter() {
    Article article =
        read(
            """
            ---
            title: "Ferry: service resumes"
            url: http://www.example.org/ferry/?utm_source=x
            source: harbour-news
            sourceName: Harbour News
            authors: [Ada Lund, Bo Ek]
            language: en_GB
            date: 2026-03-01
            mood: good
            ---
            The ferry sails again.
            """);

    assertThat(article.getTitle()).isEqualTo("Ferry: service resumes");
    assertThat(article.getId()).isEqualTo("https://example.org/ferry");
    assertThat(article.getSource().getId()).isEqualTo("harbour-news");
    assertThat(article.getSource().getName()).hasValue("Harbour News");
    assertThat(article.getAuthors()).containsExactly("Ada Lund", "Bo Ek");
    assertThat(article.getLanguage()).hasValue("en-GB");
    assertThat(article.getPublishedAt()).hasValue(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(article.getBody()).isEqualTo("The ferry sails again.");
  }

  @Test
  void takesARulerThatOpensNoFrontMatterForARuler() {
    Article article = read("---\nFerry service resumes\n---\nThe ferry sails again.\n");

    assertThat(article.getTitle()).isEqualTo("Ferry service resumes");
    assertThat(article.getBody()).isEqualTo("The ferry sails again.");
  }

  private Article read(String text) {
    Reading reading = Reading.of(Reading.file(folder, "a.txt", text));
    assertThat(reading.problems.all()).isEmpty();
    return reading.sink.only();
  }
}
