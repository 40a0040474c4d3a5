package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BodyReaderTest {
  private static final String TEXT = "<rss>" + "news ".repeat(100) + "</rss>";
  private static final byte[] PLAIN = TEXT.getBytes(StandardCharsets.UTF_8);
  private static final Call ANY = Call.get(WebAddress.of("http://h.example/").orElseThrow());

  private Limits limits = Limits.standard();

  @Test
  void unpacksWhatIsStated() {
    assertThat(read(PLAIN)).isEqualTo(TEXT);
    assertThat(read(Packing.gzip(PLAIN), "gzip")).isEqualTo(TEXT);
    assertThat(read(Packing.gzip(PLAIN), "X-GZip")).isEqualTo(TEXT);
    assertThat(read(Packing.deflate(PLAIN, true), "deflate")).isEqualTo(TEXT);
    assertThat(read(Packing.deflate(PLAIN, false), "deflate")).isEqualTo(TEXT);
    assertThat(read(Packing.BROTLI, "br")).isEqualTo("<rss>brotli</rss>");
  }

  @Test
  void unpacksTwoLayersAndNoMore() {
    byte[] twice = Packing.gzip(Packing.deflate(PLAIN, true));

    assertThat(read(twice, "deflate, gzip")).isEqualTo(TEXT);
    assertThat(read(twice, "deflate", "gzip")).isEqualTo(TEXT);
    assertThatIOException()
        .isThrownBy(() -> body(twice, "deflate, gzip, gzip"))
        .withMessageContaining("3 times");
  }

  @Test
  void unpacksGzipThatNobodyStated() {
    assertThat(read(Packing.gzip(PLAIN))).isEqualTo(TEXT);
    assertThat(read(Packing.gzip(Packing.gzip(PLAIN)), "gzip")).isEqualTo(TEXT);
  }

  @Test
  void doesNotBelieveWhatTheBytesBelie() {
    assertThat(read(PLAIN, "gzip")).isEqualTo(TEXT);
    assertThat(read(PLAIN, "utf-8")).isEqualTo(TEXT);
    assertThat(read(PLAIN, "identity", "")).isEqualTo(TEXT);
  }

  @Test
  void readsNothingFromNothing() {
    for (String encoding : List.of("gzip", "deflate", "br", "identity")) {
      assertThat(read(new byte[0], encoding)).isEmpty();
    }
  }

  @Test
  void failsOnDamagedPacking() {
    byte[] gzip = Packing.gzip(PLAIN);
    assertThatIOException().isThrownBy(() -> body(Arrays.copyOf(gzip, gzip.length / 2), "gzip"));
    assertThatIOException().isThrownBy(() -> body(PLAIN, "deflate"));
    byte[] noise = new byte[500];
    new Random(5).nextBytes(noise);
    assertThatIOException().isThrownBy(() -> body(noise, "br"));
  }

  @Test
  void takesAsMuchAsTheLimitAndNotAByteMore() {
    limits = limits.withBodyBytes(PLAIN.length);
    assertThat(read(PLAIN)).isEqualTo(TEXT);
    assertThat(read(Packing.gzip(PLAIN), "gzip")).isEqualTo(TEXT);

    limits = limits.withBodyBytes(PLAIN.length - 1);
    tooLarge(PLAIN);
    tooLarge(Packing.gzip(PLAIN), "gzip");
  }

  @Test
  void limitsWhatIsSentBesides() {
    limits = limits.withWireBytes(PLAIN.length - 1);

    tooLarge(PLAIN);
    assertThat(read(Packing.gzip(PLAIN), "gzip")).isEqualTo(TEXT);
  }

  @Test
  void stopsBombsByTheirRatio() {
    byte[] zeros = new byte[20_000_000];

    for (byte[] bomb : List.of(Packing.gzip(zeros), Packing.gzip(Packing.gzip(zeros)))) {
      tooLarge(bomb, "gzip").withMessageContaining("unpacks to over 200 times");
    }
    tooLarge(Packing.deflate(zeros, true), "deflate");
    tooLarge(Packing.deflate(zeros, false), "deflate");
    tooLarge(Packing.BROTLI_BOMB, "br");
  }

  @Test
  void stopsBombsBySizeWhereTheRatioIsAllowed() {
    limits = limits.withBodyBytes(1_000_000);

    tooLarge(Packing.gzip(new byte[20_000_000]), "gzip")
        .withMessageContaining("larger than 1,000,000 bytes");
  }

  @Test
  void cutsOffWhereThatWillDo() throws IOException {
    Body cut =
        new BodyReader(limits)
            .read(new ByteArrayInputStream(Packing.gzip(PLAIN)), List.of("gzip"), ANY.cutAt(5));

    assertThat(new String(cut.bytes(), StandardCharsets.UTF_8)).isEqualTo("<rss>");
  }

  /** Whatever comes: a body, or a failure that is told; never another exception. */
  @Property(tries = 100)
  void survivesAnyBytes(
      @ForAll byte[] noise,
      @ForAll @IntRange(max = 30) int at,
      @ForAll byte other,
      @ForAll("encodings") String encoding) {
    List<byte[]> packed =
        List.of(
            noise,
            Packing.BROTLI,
            Packing.BROTLI_BOMB,
            Packing.gzip(PLAIN),
            Packing.deflate(PLAIN, true),
            Packing.deflate(PLAIN, false));
    for (byte[] sent : packed) {
      byte[] damaged = sent.clone();
      if (damaged.length > 0) {
        damaged[at % damaged.length] = other;
      }
      try {
        assertThat(body(damaged, encoding).size()).isNotNegative();
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("\n");
      }
    }
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("gzip", "deflate", "br", "br, gzip", "identity");
  }

  private ThrowableAssertAlternative<LimitException> tooLarge(byte[] sent, String... encodings) {
    return assertThatExceptionOfType(LimitException.class).isThrownBy(() -> body(sent, encodings));
  }

  private String read(byte[] sent, String... encodings) {
    try {
      return new String(body(sent, encodings).bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Body body(byte[] sent, String... encodings) throws IOException {
    return new BodyReader(limits).read(new ByteArrayInputStream(sent), List.of(encodings), ANY);
  }
}
