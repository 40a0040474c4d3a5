package dev.tidings.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdxFileTest {
  private static final String HEAD = " CDX N b a m s k r M S V g\n";

  @TempDir private Path folder;
  private int second;

  @BeforeEach
  void archive() throws IOException {
    Warcs warc =
        Warcs.packed().response("https://a.example/1", 200, "text/html", Warcs.html("One"));
    second = warc.size();
    warc.response("https://b.example/2", 200, "text/html", Warcs.html("Two"));
    Files.write(folder.resolve("a.warc.gz"), warc.bytes());
  }

  @Test
  void readsThePagesItNames() throws IOException {
    RecordingArchive archive = read(HEAD + entry("text/html", 200, second, "a.warc.gz"));

    assertThat(archive.addresses()).containsExactly("https://b.example/2");
    assertThat(archive.flaws).isEmpty();
  }

  @Test
  void passesOverWhatIsNoPage() throws IOException {
    RecordingArchive archive =
        read(
            HEAD
                + entry("image/png", 200, 0, "a.warc.gz")
                + entry("text/html", 404, 0, "a.warc.gz"));

    assertThat(archive.pages).isEmpty();
    assertThat(archive.flaws).isEmpty();
  }

  @Test
  void tellsEntriesThatLeadNowhereAndGoesOn() throws IOException {
    RecordingArchive archive =
        read(
            HEAD
                + entry("text/html", 200, 0, "gone.warc.gz")
                + entry("text/html", 200, 0, "../../etc/passwd")
                + entry("text/html", 200, 3, "a.warc.gz")
                + "nonsense\n"
                + entry("text/html", 200, 0, "a.warc.gz"));

    assertThat(archive.addresses()).containsExactly("https://a.example/1");
    assertThat(archive.flaws).hasSizeGreaterThanOrEqualTo(3);
    assertThat(archive.flaws.get(0)).contains("entry 1", "gone.warc.gz");
    assertThat(archive.flaws.get(1)).contains("entry 2", "outside");
    assertThat(archive.flaws.get(2)).contains("entry 3");
  }

  private static String entry(String type, int status, int position, String file) {
    return "com,example)/ 20260502100000 https://example.com/ "
        + type
        + " "
        + status
        + " AAAA - - 500 "
        + position
        + " "
        + file
        + "\n";
  }

  private RecordingArchive read(String cdx) throws IOException {
    RecordingArchive archive = new RecordingArchive();
    CdxFile.read(Files.writeString(folder.resolve("a.cdx"), cdx), 100_000, archive);
    return archive;
  }
}
