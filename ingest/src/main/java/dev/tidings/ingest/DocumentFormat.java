package dev.tidings.ingest;

/** The formats that are read, with the media type an article from them carries. */
public enum DocumentFormat {
  TEXT("text/plain"),
  MARKDOWN("text/markdown"),
  HTML("text/html"),
  /** One object, an array of objects, or several of these in a row. */
  JSON("application/json"),
  /** One object per line. Each is a JSON document, hence the media type. */
  JSON_LINES("application/json");

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether one stream holds many records, each with a size limit of its own. */
  public boolean holdsMany() {
    return this == JSON || this == JSON_LINES;
  }
}
