package dev.tidings.ingest.read;

import dev.tidings.ingest.DocumentFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A stream and its format, told from its first bytes where the caller does not know. A bracket
 * begins JSON; a brace begins JSON Lines if its line ends in one too, else JSON; a doctype or
 * {@code <html} begins HTML; other XML is of no known format; all else is plain text.
 */
record Sniffed(InputStream stream, Optional<DocumentFormat> format) {
  private static final int PEEKED_BYTES = 64 * 1024;

  static Sniffed of(InputStream in, Optional<DocumentFormat> stated) throws IOException {
    if (stated.isPresent()) {
      return new Sniffed(in, stated);
    }
    PushbackInputStream peeking = new PushbackInputStream(in, PEEKED_BYTES);
    byte[] start = peeking.readNBytes(PEEKED_BYTES);
    peeking.unread(start);
    return new Sniffed(peeking, format(new String(start, StandardCharsets.ISO_8859_1)));
  }

  private static Optional<DocumentFormat> format(String start) {
    // A byte order mark, and the zeros of UTF-16, are nothing to the question.
    String text = start.replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\0", "");
    String trimmed = text.stripLeading().toLowerCase(Locale.ROOT);
    if (trimmed.startsWith("{\\rtf")) {
      return Optional.of(DocumentFormat.TEXT);
    }
    if (trimmed.matches("(?s)\\[\\s*[{\\]].*")) {
      return Optional.of(DocumentFormat.JSON);
    }
    if (trimmed.startsWith("{")) {
      String first = trimmed.lines().findFirst().orElse("").stripTrailing();
      boolean whole = first.length() > 1 && first.endsWith("}");
      return Optional.of(
          whole || !trimmed.contains("\n") ? DocumentFormat.JSON_LINES : DocumentFormat.JSON);
    }
    if (trimmed.startsWith("<!doctype html") || trimmed.matches("(?s)<.*<html\\b.*|<html\\b.*")) {
      return Optional.of(DocumentFormat.HTML);
    }
    boolean xml = trimmed.matches("(?s)<(?:\\?xml|rss|feed|urlset|sitemapindex)\\b.*");
    return xml ? Optional.empty() : Optional.of(DocumentFormat.TEXT);
  }
}
