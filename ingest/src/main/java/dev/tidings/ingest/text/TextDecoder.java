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

/**
 * Bytes to characters. The character set is, in this order: the byte order mark's, the declared one
 * (HTML {@code <meta charset>}, XML declaration) if the bytes are valid in it, UTF-8 if they are
 * valid in that, else the one that ICU finds most likely.
 */
public final class TextDecoder {
  private static final int DECLARATION_BYTES = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)");

  private TextDecoder() {}

  /** The text, without byte order mark; empty if the bytes are not text. */
  public static Optional<String> decode(byte[] bytes) {
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
    return declared(bytes)
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> escapes(bytes) ? Optional.empty() : strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> Optional.of(detected(bytes)));
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
