package dev.tidings.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes to characters. The character set is, in this order: the byte order mark's, the one that is
 * stated beside the bytes (a {@code Content-Type}'s), the declared one (HTML {@code <meta
 * charset>}, XML declaration), UTF-8, the one that ICU finds most likely. Stated and declared ones
 * count only if the bytes are valid in them; one of single bytes, in which any bytes are valid,
 * gives way to UTF-8 where the bytes are that and more than ASCII.
 */
public final class TextDecoder {
  private static final int DECLARATION_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)");

  private static final Pattern STATED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  private TextDecoder() {}

  /** The text, without byte order mark; empty if the bytes are not text. */
  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * The text, without byte order mark; empty if the bytes are not text.
   *
   * @param contentType the header the bytes came with; without a character set it says nothing
   */
  public static Optional<String> decode(byte[] bytes, Optional<String> contentType) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != ByteOrderMark.NONE) {
      return Optional.of(
          new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset()));
    }
    Optional<Charset> wide = BinaryCheck.wideCharset(bytes);
    if (wide.isPresent()) {
      return Optional.of(new String(bytes, wide.get()));
    }
    if (BinaryCheck.looksBinary(bytes)) {
      return Optional.empty();
    }
    return Stream.of(contentType.flatMap(TextDecoder::stated), declared(bytes))
        .flatMap(Optional::stream)
        .flatMap(charset -> believed(bytes, charset).stream())
        .findFirst()
        .or(() -> escapes(bytes) ? Optional.empty() : strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> Optional.of(detected(bytes)));
  }

  private static Optional<Charset> stated(String contentType) {
    Matcher found = STATED.matcher(contentType);
    return found.find() ? charset(found.group(1)) : Optional.empty();
  }

  private static Optional<String> believed(byte[] bytes, Charset charset) {
    boolean singleBytes = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    return singleBytes && !isAscii(bytes)
        ? strictly(bytes, StandardCharsets.UTF_8).or(() -> strictly(bytes, charset))
        : strictly(bytes, charset);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher found = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(1) != null ? found.group(1) : found.group(2);
    return charset(name).filter(charset -> !charset.name().startsWith("UTF-16"));
  }

  /** ISO 8859-1 and ASCII are read as windows-1252, as browsers do: it has what they leave out. */
  private static Optional<Charset> charset(String name) {
    String known =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          case "gb2312", "gbk" -> "GB18030";
          case "shift_jis", "shift-jis", "sjis" -> "windows-31j";
          default -> name;
        };
    try {
      return Optional.of(Charset.forName(known));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** ISO 2022 text is seven-bit, hence valid UTF-8: its escape sequences give it away. */
  private static boolean escapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private static String detected(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    Charset charset =
        Optional.ofNullable(match)
            .flatMap(found -> charset(found.getName()))
            .orElse(StandardCharsets.UTF_8);
    return new String(bytes, charset);
  }
}
