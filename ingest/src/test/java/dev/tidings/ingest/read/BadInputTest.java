package dev.tidings.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.DocumentFormat;
import dev.tidings.ingest.Problem;
import dev.tidings.ingest.ReadReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String RECORD = "{\"id\":\"%d\",\"title\":\"T\",\"body\":\"%s\"}";

  @TempDir Path folder;

  @Test
  void reportsAFileThatIsMissing() {
    Reading reading = Reading.of(folder.resolve("none.txt"));

    assertThat(reading.problems.only())
        .hasToString(
            folder.resolve("none.txt") + ": there is no such file or folder; check the path");
  }

  @Test
  void reportsAnEmptyFile() {
    assertThat(reasonFor("a.txt", new byte[0])).isEqualTo("it is empty");
    assertThat(reasonFor("a.jsonl", "\n\n".getBytes())).isEqualTo("it is empty");
  }

  @Test
  void reportsACutOffRecordInPlainWords() {
    assertThat(reasonFor("a.jsonl", "{\"id\":\"x\",\"title\":\"A\"\n".getBytes()))
        .startsWith("it is not a JSON object: Unexpected end-of-input")
        .doesNotContain("Source:", "StreamReadFeature");
  }

  @Test
  void reportsAFileWithoutText() {
    assertThat(reasonFor("a.txt", "?!\n---\n".getBytes())).isEqualTo("it has no text");
  }

  @Test
  void reportsABinaryFile() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);

    assertThat(reasonFor("a.txt", noise)).isEqualTo("it is not text");
    assertThat(reasonFor("a.bin", noise)).isEqualTo("it is not text");
  }

  @Test
  void reportsArchivesThatAreNotRead() {
    assertThat(reasonFor("a.zip", new byte[] {'P', 'K', 3, 4})).contains("archives");
    assertThat(reasonFor("a.tar.gz", Reading.gzip("x"))).contains("archives");
  }

  @Test
  void reportsWhatIsCalledGzipButIsNot() {
    assertThat(reasonFor("a.txt.gz", "plain text".getBytes())).contains("not gzip");
    assertThat(reasonFor("a.txt.gz", new byte[0])).contains("not gzip");
  }

  @Test
  void reportsXmlThatIsNoPage() {
    assertThat(reasonFor("a.xml", "<?xml version='1.0'?><note/>".getBytes())).contains("no feed");
  }

  @Test
  void keepsWhatCameBeforeTheDamageInAPackedFile() {
    byte[] whole = Reading.gzip(records(20_000));
    Reading reading =
        Reading.of(Reading.file(folder, "a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2)));

    assertThat(reading.sink.articles()).hasSizeBetween(5_000, 15_000);
    assertThat(reading.problems.only().reason()).contains("damaged");
    assertThat(reading.problems.only().line()).isBetween(5_000L, 15_000L);
  }

  @Test
  void noticesGarbageInAPackedFile() {
    byte[] packed = Reading.gzip(records(20_000));
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 200, (byte) 0xA5);
    Reading reading = Reading.of(Reading.file(folder, "a.jsonl.gz", packed));

    assertThat(reading.sink.articles()).isNotEmpty();
    assertThat(reading.problems.all()).isNotEmpty();
  }

  @Test
  void passesOverADocumentOverTheLimit() {
    Path file = Reading.file(folder, "a.txt", "word ".repeat(100));
    Reading reading = new Reading().limit(499);
    reading.read(file);

    assertThat(reading.problems.only().reason()).isEqualTo("it is larger than 499 bytes");
    assertThat(readWithLimit(file, 500).sink.articles()).hasSize(1);
  }

  @Test
  void boundsWhatUnpacksToFarMore() {
    Path bomb = Reading.file(folder, "a.txt.gz", Reading.gzip("0".repeat(20_000_000)));

    assertThat(readWithLimit(bomb, 1000).problems.only().reason()).contains("larger");
  }

  @Test
  void passesOverOneRecordOverTheLimit() {
    String text =
        RECORD.formatted(1, "a")
            + "\n"
            + RECORD.formatted(2, "b".repeat(500))
            + "\n"
            + RECORD.formatted(3, "c");
    for (String name : List.of("a.jsonl", "a.json")) {
      Reading reading = readWithLimit(Reading.file(folder, name, text), 100);

      assertThat(reading.sink.ids()).containsExactly("1", "3");
      assertThat(reading.problems.only().line()).isEqualTo(2);
    }
  }

  @Test
  @Timeout(60)
  void neverHoldsALineOverTheLimit() {
    String start = RECORD.formatted(1, "a") + "\n";
    String end = "\n" + RECORD.formatted(2, "b") + "\n";
    long size = 1L << 30;
    Reading reading =
        new Reading().format(DocumentFormat.JSON_LINES).stdin(new LongStream(start, size, end));
    ReadReport report = reading.read(List.of("-"));

    assertThat(reading.sink.ids()).containsExactly("1", "2");
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(reading.problems.only().line()).isEqualTo(2);
  }

  @Test
  void goesOnWithTheNextSource() {
    Path bad = folder.resolve("none.txt");
    Path good = Reading.file(folder, "good.txt", "Title\nText.");
    Reading reading = Reading.of(bad, good);

    assertThat(reading.sink.titles()).containsExactly("Title");
    assertThat(reading.problems.all()).hasSize(1);
  }

  @Test
  void saysWhichFileReplacesAnother() {
    Path one = Reading.file(folder, "x/news/a.txt", "Title\nText.");
    Path two = Reading.file(folder, "y/news/a.txt", "Title\nOther.");
    Reading reading = Reading.of(one, two);

    assertThat(reading.sink.ids()).containsExactly("news:a.txt", "news:a.txt");
    assertThat(reading.problems.only().severity()).isEqualTo(Problem.Severity.WARNING);
  }

  private String reasonFor(String name, byte[] bytes) {
    Reading reading = Reading.of(Reading.file(folder, name, bytes));
    assertThat(reading.sink.articles()).isEmpty();
    return reading.problems.only().reason();
  }

  private static Reading readWithLimit(Path file, int limit) {
    Reading reading = new Reading().limit(limit);
    reading.read(file);
    return reading;
  }

  private static String records(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(i -> RECORD.formatted(i, Long.toHexString(random.nextLong())))
        .collect(Collectors.joining("\n"));
  }
}
