package dev.tidings.ingest;

/** The formats that are read, with the media type an article from them carries. */
public enum DocumentFormat {
  TEXT("text/plain"),
  MARKDOWN("text/markdown"),
  HTML("text/html"),
  /** One object, an array of objects, or several of these in a row. */
  JSON("application/json"),
  /** One object per line. Each is a JSON document, hence the media type. */
  JSON_LINES("application/json"),
  /** RSS, Atom, RDF or a sitemap; an article from one carries the media type of its kind. */
  FEED("application/xml"),
  /** Web archive; an article from one carries the media type of the page. */
  WARC("application/warc"),
  /** An index of web archives; the same. */
  CDX("text/plain");

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
