package dev.tidings.ingest.document;

import dev.tidings.ingest.DocumentFormat;

/** Finds the reader for a format that holds one document. */
public final class DocumentReaders {
  private DocumentReaders() {}

  /**
   * What the document states.
   *
   * @throws IllegalArgumentException for formats that hold many, see {@link JsonReader}
   */
  public static Draft read(String text, DocumentFormat format) {
    return switch (format) {
      case TEXT -> TextReader.read(text);
      case MARKDOWN -> MarkdownReader.read(text);
      case HTML -> HtmlReader.read(text);
      case JSON, JSON_LINES, FEED, WARC, CDX ->
          throw new IllegalArgumentException(format + " holds many documents");
    };
  }
}
