package dev.tidings.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String FRENCH =
      "Le président a déclaré à l’Assemblée que « l’été sera chaud » – très chaud, même à Orléans."
          + " ";
  private static final String CHINESE = "外交部发言人在例行记者会上表示，双方就地区安全问题交换了意见，并同意继续保持沟通。";
  private static final String JAPANESE = "外務省の報道官は記者会見で、両国が地域の安全保障について意見を交わしたと述べた。";
  private static final String RUSSIAN =
      "Министр иностранных дел заявил, что переговоры о безопасности продолжатся в Москве. ";

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-8"})
  void detectsFrench(String charset) {
    assertDecodes(FRENCH.repeat(5), charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-8"})
  void detectsChinese(String charset) {
    assertDecodes(CHINESE.repeat(5), charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "ISO-2022-JP"})
  void detectsJapanese(String charset) {
    assertDecodes(JAPANESE.repeat(5), charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R"})
  void detectsRussian(String charset) {
    assertDecodes(RUSSIAN.repeat(5), charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void obeysAByteOrderMark(String charset) {
    assertThat(TextDecoder.decode(("\uFEFF" + FRENCH).getBytes(Charset.forName(charset))))
        .hasValue(FRENCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void knowsWideCharactersWithoutAMark(String charset) {
    assertDecodes(FRENCH, charset);
  }

  @Test
  void obeysAPagesDeclaration() {
    assertDecodes("<html><meta charset='windows-1251'><p>Да</p>", "windows-1251");
    assertDecodes("<?xml version='1.0' encoding='Shift_JIS'?><p>日本</p>", "Shift_JIS");
  }

  @Test
  void distrustsADeclarationThatDoesNotFit() {
    byte[] bytes =
        ("<meta charset=utf-8>" + FRENCH.repeat(5)).getBytes(Charset.forName("windows-1252"));

    assertThat(TextDecoder.decode(bytes)).hasValueSatisfying(t -> assertThat(t).endsWith(FRENCH));
  }

  @Test
  void refusesWhatIsNotText() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(FRENCH.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(TextDecoder.decode(zipped.toByteArray())).isEmpty();
    assertThat(TextDecoder.decode("%PDF-1.7 plain".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(TextDecoder.decode(new byte[] {'a', 0, 0, 'b'})).isEmpty();
  }

  private static void assertDecodes(String text, String charset) {
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).hasValue(text);
  }
}
