package dev.tidings.ingest.feed;

/** The families of feeds, with the media type their items carry. */
public enum FeedKind {
  /** RSS 0.91 to 2.0. */
  RSS("application/rss+xml"),
  /** RSS 0.90, 1.0 and 1.1, which are RDF. */
  RDF("application/rdf+xml"),
  /** Atom 0.3 and 1.0. */
  ATOM("application/atom+xml"),
  /** Microsoft's Channel Definition Format. */
  CDF("application/x-cdf"),
  JSON_FEED("application/feed+json"),
  /** Names pages and holds no text. */
  SITEMAP("application/xml"),
  /** Names sitemaps. */
  SITEMAP_INDEX("application/xml");

  private final String mediaType;

  FeedKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it names pages only, so that each must be fetched to have its text. */
  public boolean namesOnly() {
    return this == SITEMAP || this == SITEMAP_INDEX;
  }
}
