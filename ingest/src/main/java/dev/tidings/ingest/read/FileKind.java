package dev.tidings.ingest.read;

import dev.tidings.ingest.DocumentFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file's name says of it: {@code .gz} is taken off first, so {@code news.jsonl.gz} is JSON
 * Lines, packed.
 *
 * @param packed whether it is gzip
 * @param archive whether it is an archive or packed in a way that is not read
 * @param format where the name tells
 */
record FileKind(boolean packed, boolean archive, Optional<DocumentFormat> format) {
  private static final Set<String> ARCHIVES =
      Set.of("zip", "tar", "tgz", "bz2", "xz", "zst", "7z", "rar", "lz4", "z", "wacz", "jar", "br");

  static FileKind of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean packed = name.endsWith(".gz");
    String inner = packed ? name.substring(0, name.length() - ".gz".length()) : name;
    int dot = inner.lastIndexOf('.');
    String extension = dot < 0 ? "" : inner.substring(dot + 1);
    return new FileKind(packed, ARCHIVES.contains(extension), format(extension));
  }

  private static Optional<DocumentFormat> format(String extension) {
    return switch (extension) {
      case "txt", "text" -> Optional.of(DocumentFormat.TEXT);
      case "md", "markdown" -> Optional.of(DocumentFormat.MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(DocumentFormat.HTML);
      case "json", "jsonld" -> Optional.of(DocumentFormat.JSON);
      case "jsonl", "ndjson" -> Optional.of(DocumentFormat.JSON_LINES);
      case "rss", "atom", "rdf", "xml" -> Optional.of(DocumentFormat.FEED);
      case "warc", "arc" -> Optional.of(DocumentFormat.WARC);
      case "cdx", "cdxj" -> Optional.of(DocumentFormat.CDX);
      default -> Optional.empty();
    };
  }
}
