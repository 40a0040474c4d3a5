package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.ingest.IngestException;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.ReadReport;
import dev.tidings.ingest.RecordingProblems;
import dev.tidings.ingest.archive.Warcs;
import dev.tidings.schema.Article;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
  private static final String FEED =
      "<rss><channel><item><title>Tea</title><link>/tea</link><description>"
          + "Enough text to stand alone. ".repeat(30)
          + "</description></item></channel></rss>";

  @TempDir private Path folder;

  @Test
  void makesArticlesOfPagesJsonAndFeeds() {
    Reading reading = Reading.of(Reading.file(folder, "a.warc.gz", warc().bytes()));
    Article page = reading.sink.articles().get(0);

    assertThat(reading.problems.all()).isEmpty();
    assertThat(reading.sink.ids())
        .containsExactly(
            "https://a.example/page", "https://a.example/stated", "https://c.example/tea");
    assertThat(page.getTitle()).isEqualTo("One");
    assertThat(page.getRetrievedAt()).isEqualTo(Instant.parse("2026-05-02T10:00:00Z"));
    assertThat(page.getSource().getId()).isEqualTo("a.example");
    assertThat(page.getMediaType()).isEqualTo("text/html");
  }

  @Test
  void passesOverASitesMachinery() {
    Warcs warc =
        Warcs.packed()
            .response("https://a.example/api", 200, "application/json", "{\"ok\": true}")
            .response("https://a.example/map", 200, "text/xml", "<urlset/>")
            .response("https://a.example/other", 200, "text/xml", "<note>x</note>");
    Reading reading = new Reading();

    ReadReport report = reading.read(Reading.file(folder, "a.warc.gz", warc.bytes()));

    assertThat(report).isEqualTo(new ReadReport(0, 0, 0, 3));
    assertThat(reading.problems.all()).isEmpty();
  }

  @Test
  void readsAFolderAndStandardInput() {
    Reading.file(
        folder,
        "sub/a.warc",
        Warcs.plain().response("https://a.example/1", 200, "text/html", Warcs.html("One")).bytes());
    Reading.file(folder, "b.warc.gz", warc().bytes());
    byte[] plain =
        Warcs.plain().response("https://a.example/1", 200, "text/html", Warcs.html("One")).bytes();
    Reading stdin = new Reading().stdin(new ByteArrayInputStream(plain));

    stdin.read(List.of("-"));

    assertThat(Reading.of(folder).sink.articles()).hasSize(4);
    assertThat(stdin.sink.ids()).containsExactly("https://a.example/1");
  }

  @Test
  void readsWhatAnIndexNames() {
    Reading.file(folder, "a.warc.gz", warc().bytes());
    Path index =
        Reading.file(
            folder,
            "a.cdx",
            " CDX N b a m s k r M S V g\nexample,a)/page 20260502100000 https://a.example/page"
                + " text/html 200 AAAA - - 500 0 a.warc.gz\n");

    assertThat(Reading.of(index).sink.ids()).containsExactly("https://a.example/page");
  }

  @Test
  void tellsDamageInOneLine() {
    byte[] whole = warc().bytes();

    Reading reading =
        Reading.of(Reading.file(folder, "a.warc.gz", Arrays.copyOf(whole, whole.length - 50)));

    assertThat(reading.sink.articles()).hasSize(2);
    assertThat(reading.problems.only().toString())
        .contains("a.warc.gz: its record at byte ")
        .doesNotContain("\n");
  }

  @Test
  void stopsWhereTheSinkTakesNoMore() {
    Path file = Reading.file(folder, "a.warc.gz", warc().bytes());
    ArticleReader reader =
        Sources.open(List.of(file.toString()), IngestOptions.standard(), new RecordingProblems());

    assertThatThrownBy(
            () ->
                reader.forEach(
                    article -> {
                      throw new IngestException("full", new Exception());
                    }))
        .isInstanceOf(IngestException.class)
        .hasMessage("full");
  }

  private static Warcs warc() {
    return Warcs.packed()
        .response("https://www.a.example/page?utm_source=x", 200, "text/html", Warcs.html("One"))
        .response(
            "https://a.example/api/1",
            200,
            "application/json",
            "{\"headline\": \"Two\", \"articleBody\": \"Text.\","
                + " \"url\": \"https://a.example/stated\"}")
        .response("https://c.example/feed.xml", 200, "text/html", FEED);
  }
}
