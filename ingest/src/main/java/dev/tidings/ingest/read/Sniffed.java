package dev.tidings.ingest.read;

import dev.tidings.ingest.DocumentFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stream and its format, told from its first bytes where the caller does not know. A bracket
 * begins JSON; a brace begins JSON Lines if its line ends in one too, else JSON; a doctype or
 * {@code <html} begins HTML; other XML is a feed, or none that is known; {@code WARC/} begins a web
 * archive; all else is plain text.
 */
record Sniffed(InputStream stream, DocumentFormat format) {
  private static final int PEEKED_BYTES = 64 * 1024;

  /** Past declarations and comments, in lower case. */
  private static final Pattern FIRST_ELEMENT =
      Pattern.compile("(?s)(?:<\\?.*?\\?>|<!--.*?-->|<!doctype[^>\\[]*>|\\s+)*+<([\\w:.-]+)");

  private static final Set<String> FEEDS =
      Set.of("rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "channel", "atom:feed");

  static Sniffed of(InputStream in, Optional<DocumentFormat> stated) throws IOException {
    if (stated.isPresent()) {
      return new Sniffed(in, stated.get());
    }
    PushbackInputStream peeking = new PushbackInputStream(in, PEEKED_BYTES);
    byte[] start = peeking.readNBytes(PEEKED_BYTES);
    peeking.unread(start);
    return new Sniffed(peeking, format(new String(start, StandardCharsets.ISO_8859_1)));
  }

  static DocumentFormat format(String start) {
    // A byte order mark, and the zeros of UTF-16, are nothing to the question.
    String text = start.replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\0", "");
    String trimmed = text.stripLeading().toLowerCase(Locale.ROOT);
    if (trimmed.startsWith("{\\rtf")) {
      return DocumentFormat.TEXT;
    }
    if (trimmed.startsWith("warc/")) {
      return DocumentFormat.WARC;
    }
    if (trimmed.matches("(?s)\\[\\s*[{\\]].*")) {
      return DocumentFormat.JSON;
    }
    if (trimmed.startsWith("{")) {
      String first = trimmed.lines().findFirst().orElse("").stripTrailing();
      boolean whole = first.length() > 1 && first.endsWith("}");
      return whole || !trimmed.contains("\n") ? DocumentFormat.JSON_LINES : DocumentFormat.JSON;
    }
    Matcher first = FIRST_ELEMENT.matcher(trimmed);
    if (first.lookingAt() && FEEDS.contains(first.group(1))) {
      return DocumentFormat.FEED;
    }
    if (trimmed.startsWith("<!doctype html") || trimmed.matches("(?s)<.*<html\\b.*|<html\\b.*")) {
      return DocumentFormat.HTML;
    }
    return trimmed.startsWith("<?xml") ? DocumentFormat.FEED : DocumentFormat.TEXT;
  }
}
