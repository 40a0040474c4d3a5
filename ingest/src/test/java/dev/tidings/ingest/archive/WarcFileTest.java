package dev.tidings.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcFileTest {
  private static final int LIMIT = 100_000;
  private static final String A = "https://a.example/1";
  private static final String B = "https://b.example/2";
  private static final String C = "https://c.example/3";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsPages(boolean packed) throws IOException {
    Warcs warc = three(packed);

    RecordingArchive archive = read(warc.bytes());

    assertThat(archive.flaws).isEmpty();
    assertThat(archive.addresses()).containsExactly(A, B, C);
    ArchivedPage page = archive.pages.get(0);
    assertThat(page.capturedAt()).isEqualTo(Instant.parse("2026-05-02T10:00:00Z"));
    assertThat(page.contentType()).hasValue("text/html; charset=utf-8");
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(Warcs.html("Été"));
  }

  @Test
  void readsAFilePackedAsAWhole() throws IOException {
    assertThat(read(Warcs.gzip(three(false).bytes())).addresses()).containsExactly(A, B, C);
  }

  @Test
  void readsAStream() throws IOException {
    RecordingArchive archive = new RecordingArchive();

    WarcFile.read(new ByteArrayInputStream(three(true).bytes()), LIMIT, archive);

    assertThat(archive.addresses()).containsExactly(A, B, C);
  }

  @Test
  void takesOnlyPagesThatWereFound() throws IOException {
    byte[] none = {};
    Warcs warc =
        Warcs.packed()
            .record("warcinfo", "", "application/warc-fields", "", "software: x\r\n".getBytes())
            .record("request", A, "application/http", "", "GET / HTTP/1.1\r\n\r\n".getBytes())
            .response(A, 404, "text/html", Warcs.html("Gone"))
            .response(A, 301, "text/html", "moved")
            .response(A, 200, "image/svg+xml", "<svg/>")
            .response(A, 200, "text/css", "p {}")
            .response("dns:a.example", 200, "text/html", "no web")
            .record("revisit", A, "application/http", "", none)
            .record("resource", B, "text/html", "", Warcs.html("Tea").getBytes());

    RecordingArchive archive = read(warc.bytes());

    assertThat(archive.addresses()).containsExactly(B);
    assertThat(archive.flaws).isEmpty();
  }

  @Test
  void undoesEncodings() throws IOException {
    byte[] packed = Warcs.gzip(Warcs.html("Packed").getBytes(StandardCharsets.UTF_8));
    Warcs warc = Warcs.plain().response(A, 200, "text/html", "Content-Encoding: gzip\r\n", packed);

    assertThat(read(warc.bytes()).pages.get(0).bytes())
        .isEqualTo(Warcs.html("Packed").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void stopsABomb() throws IOException {
    byte[] bomb = Warcs.gzip(new byte[50_000_000]);
    Warcs warc =
        Warcs.packed()
            .response(A, 200, "text/html", "Content-Encoding: gzip\r\n", bomb)
            .response(B, 200, "text/html", Warcs.html("Tea"));

    RecordingArchive archive = read(warc.bytes());

    assertThat(archive.addresses()).containsExactly(B);
    assertThat(archive.flaws).containsExactly(A + " is larger than 100000 bytes");
  }

  @Test
  void leavesOutWhatWasCutShortWhenArchived() throws IOException {
    Warcs warc =
        Warcs.packed()
            .record("resource", A, "text/html", "WARC-Truncated: length\r\n", "<p>Te".getBytes());

    RecordingArchive archive = read(warc.bytes());

    assertThat(archive.pages).isEmpty();
    assertThat(archive.flaws).hasSize(1);
    assertThat(archive.flaws.get(0)).contains(A, "cut short");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesOnAfterADamagedRecord(boolean packed) throws IOException {
    Warcs warc = packed ? Warcs.packed() : Warcs.plain();
    warc.response(A, 200, "text/html", Warcs.html("One"));
    int start = warc.size();
    warc.response(B, 200, "text/html", Warcs.html("Two"));
    byte[] bytes = warc.response(C, 200, "text/html", Warcs.html("Three")).bytes();
    Arrays.fill(bytes, start + 12, start + 60, (byte) 0xEE);

    RecordingArchive archive = read(bytes);

    assertThat(archive.addresses()).containsExactly(A, C);
    assertThat(archive.flaws).hasSize(1);
    assertThat(archive.flaws.get(0)).startsWith("its record at byte " + start + " is damaged");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWhatIsThereOfATruncatedFile(boolean packed) throws IOException {
    Warcs warc = packed ? Warcs.packed() : Warcs.plain();
    warc.response(A, 200, "text/html", Warcs.html("One"));
    byte[] whole = warc.response(B, 200, "text/html", Warcs.html("Two")).bytes();

    RecordingArchive archive = read(Arrays.copyOf(whole, whole.length - 120));

    assertThat(archive.addresses()).containsExactly(A);
    assertThat(archive.flaws).hasSize(1);
  }

  @Test
  void passesOverRubbishBetweenRecords() throws IOException {
    Warcs warc =
        Warcs.packed()
            .response(A, 200, "text/html", Warcs.html("One"))
            .raw("rubbish \u001f\u008b\u0008 more".getBytes(StandardCharsets.ISO_8859_1))
            .response(B, 200, "text/html", Warcs.html("Two"));

    RecordingArchive archive = read(warc.bytes());

    assertThat(archive.addresses()).containsExactly(A, B);
    assertThat(archive.flaws).hasSize(1);
  }

  @Test
  void saysSoOfWhatIsNoWarc() throws IOException {
    RecordingArchive archive = read("Dear Sir or Madam".getBytes());

    assertThat(archive.pages).isEmpty();
    assertThat(archive.flaws).hasSize(1);
  }

  @Property(tries = 100)
  void neverFailsOnDamage(
      @ForAll boolean packed, @ForAll @IntRange(max = 1500) int at, @ForAll byte damage)
      throws IOException {
    byte[] bytes = three(packed).bytes();
    bytes[at % bytes.length] = damage;
    Path file = Files.createTempFile("damaged", ".warc");
    try {
      Files.write(file, bytes);
      RecordingArchive archive = new RecordingArchive();
      WarcFile.read(file, LIMIT, archive);
      assertThat(archive.pages.size() + archive.flaws.size()).isPositive();
    } finally {
      Files.delete(file);
    }
  }

  private static Warcs three(boolean packed) {
    return (packed ? Warcs.packed() : Warcs.plain())
        .response(A, 200, "text/html; charset=utf-8", Warcs.html("Été"))
        .response(B, 200, "application/json", "{}")
        .response(C, 200, "application/rss+xml", "<rss/>");
  }

  private RecordingArchive read(byte[] warc) throws IOException {
    RecordingArchive archive = new RecordingArchive();
    WarcFile.read(Files.write(folder.resolve("a.warc"), warc), LIMIT, archive);
    return archive;
  }
}
