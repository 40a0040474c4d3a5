package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.Problem;
import dev.tidings.schema.Article;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {
  private static final String ONE = "{\"id\":\"1\",\"title\":\"One\",\"body\":\"Text one.\"}";
  private static final String TWO = "{\"id\":\"2\",\"title\":\"Two\",\"body\":\"Text two.\"}";

  @TempDir Path folder;

  @Test
  void readsLinesInOrder() {
    assertThat(Reading.of(file("a.jsonl", ONE + "\n\n" + TWO)).sink.ids())
        .containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "[ ]%s", "\n[\n%s\n]\n"})
  void readsOneObjectOrAnArray(String shape) {
    assertThat(Reading.of(file("a.json", shape.formatted(ONE))).sink.ids()).containsExactly("1");
  }

  @Test
  void readsEveryElementOfAnArray() {
    assertThat(Reading.of(file("a.json", "[" + ONE + ",\n" + TWO + "]")).sink.ids())
        .containsExactly("1", "2");
  }

  @Test
  void readsPackedFiles() {
    Path packed = Reading.file(folder, "a.jsonl.gz", Reading.gzip(ONE + "\n" + TWO + "\n"));

    assertThat(Reading.of(packed).sink.ids()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void obeysAByteOrderMark(String charset) {
    String text =
        "\uFEFF{\"title\":\"Ägypten 😀\",\"body\":\"" + "ä😀".repeat(20_000) + "\"}\n" + TWO;
    Path file = Reading.file(folder, "a.jsonl", text.getBytes(Charset.forName(charset)));

    assertThat(Reading.of(file).sink.titles()).containsExactly("Ägypten 😀", "Two");
  }

  @Test
  void readsSchemaOrgNames() {
    Article article =
        only(
            """
            {"@context": "https://schema.org", "@type": "NewsArticle",
             "headline": "Ferry sails", "articleBody": "<p>First.</p><p>Second &amp; last.</p>",
             "datePublished": "2026-02-03T04:05:06+01:00", "inLanguage": "no",
             "author": [{"@type": "Person", "name": "Ann Ek"}, "Bo Lund"],
             "publisher": {"@type": "Organization", "name": "Harbour News"},
             "mainEntityOfPage": {"@type": "WebPage", "@id": "https://www.example.org/ferry"}}
            """);

    assertThat(article.getId()).isEqualTo("https://example.org/ferry");
    assertThat(article.getTitle()).isEqualTo("Ferry sails");
    assertThat(article.getBody()).isEqualTo("First.\n\nSecond & last.");
    assertThat(article.getPublishedAt()).hasValue(Instant.parse("2026-02-03T03:05:06Z"));
    assertThat(article.getAuthors()).containsExactly("Ann Ek", "Bo Lund");
    assertThat(article.getLanguage()).hasValue("no");
    assertThat(article.getSource().getId()).isEqualTo("harbour-news");
    assertThat(article.getSource().getName()).hasValue("Harbour News");
  }

  @Test
  void readsItsOwnNames() {
    Article article =
        only(
            """
            {"id": "x", "url": null, "source": {"id": "harbour", "name": "Harbour News"},
             "title": "Ferry sails", "body": "It sails.", "authors": "Ann Ek", "language": "en",
             "publishedAt": 1770000000000, "retrievedAt": "2026-02-04T00:00:00Z",
             "contentHash": "stale", "mediaType": "text/html"}
            """);

    assertThat(article.getId()).isEqualTo("x");
    assertThat(article.getUrl()).isEmpty();
    assertThat(article.getSource().getId()).isEqualTo("harbour");
    assertThat(article.getRetrievedAt()).isEqualTo("2026-02-04T00:00:00Z");
    assertThat(article.getPublishedAt()).hasValue(Instant.ofEpochMilli(1770000000000L));
    assertThat(article.getMediaType()).isEqualTo("text/html");
    assertThat(article.getContentHash()).hasSize(64);
  }

  @Test
  void namesRecordsWithoutIdIndependentlyOfTheirOrder() {
    String a = "{\"title\":\"A\",\"body\":\"Text.\",\"publishedAt\":\"\"}";
    String b = "{\"title\":\"B\",\"body\":\"Text.\"}";

    List<String> ids = Reading.of(file("a.jsonl", a + "\n" + b)).sink.ids();

    assertThat(Reading.of(file("a.jsonl", b + "\n" + a)).sink.ids())
        .containsExactly(ids.get(1), ids.get(0));
  }

  @Test
  void saysWhichRecordReplacesAnother() {
    String a = "{\"title\":\"A\",\"body\":\"Text.\"}";
    Reading reading = Reading.of(file("a.jsonl", a + "\n" + a + "\n" + a.replace("Text", "Other")));

    assertThat(reading.sink.articles()).hasSize(3);
    assertThat(reading.problems.only().line()).isEqualTo(3);
    assertThat(reading.problems.only().severity()).isEqualTo(Problem.Severity.WARNING);
  }

  @Test
  void goesOnAfterBadLines() {
    Reading reading =
        Reading.of(file("a.jsonl", "{\"id\":\n[1]\n{}\n" + ONE + "\n\"x\"\n{} {}\n" + TWO));

    assertThat(reading.sink.ids()).containsExactly("1", "2");
    assertThat(reading.problems.all())
        .extracting(Problem::line)
        .containsExactly(1L, 2L, 3L, 5L, 6L);
  }

  @Test
  void namesTheLineWithinAnArray() {
    Reading reading =
        Reading.of(file("a.json", "[\n" + ONE + ",\n{\n\"id\": nonsense\n},\n" + TWO + "]"));

    assertThat(reading.sink.ids()).containsExactly("1", "2");
    assertThat(reading.problems.only().line()).isEqualTo(4);
  }

  @Test
  void noticesAnArrayThatBreaksOff() {
    Reading reading = Reading.of(file("a.json", "[" + ONE + ",\n"));

    assertThat(reading.sink.ids()).containsExactly("1");
    assertThat(reading.problems.only().reason()).contains("not closed");
  }

  @Test
  void reportsAFileThatIsNotJsonOnce() {
    Reading reading = Reading.of(file("a.json", "once upon a time there was a file"));

    assertThat(reading.problems.only().line()).isEqualTo(1);
  }

  @Test
  void reportsBytesThatAreNotUtf8() {
    byte[] latin = "{\"title\":\"é\",\"body\":\"é\"}".getBytes(Charset.forName("windows-1252"));
    Reading reading = Reading.of(Reading.file(folder, "a.jsonl", latin));

    assertThat(reading.problems.only().reason()).contains("UTF-8");
  }

  @Test
  void reportsWhatLooksLikeWideCharacters() {
    byte[] odd = {'{', 0, 0, 0, '"', 9, 9, 9, '\n'};
    Reading reading = Reading.of(Reading.file(folder, "a.jsonl", odd));

    assertThat(reading.sink.articles()).isEmpty();
    assertThat(reading.problems.all()).hasSize(1);
  }

  private Article only(String json) {
    Reading reading = Reading.of(file("only.json", json));
    assertThat(reading.problems.all()).isEmpty();
    return reading.sink.only();
  }

  private Path file(String name, String text) {
    return Reading.file(folder, name, text);
  }
}
