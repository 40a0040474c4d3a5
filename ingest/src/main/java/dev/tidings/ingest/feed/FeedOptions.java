package dev.tidings.ingest.feed;

/**
 * What a feed may cost.
 *
 * @param maxBytes the largest feed, after decompression; a larger one is refused
 * @param maxDepth the deepest nesting of elements; what is deeper is moved up to this depth
 * @param maxItems the most items or sitemaps taken from one; those after them are left out, with a
 *     flaw
 */
public record FeedOptions(int maxBytes, int maxDepth, int maxItems) {

  /** 50 MiB and 50,000 items, the limits of the sitemap protocol; 256 elements deep. */
  public static final FeedOptions STANDARD = new FeedOptions(50 * 1024 * 1024, 256, 50_000);

  public FeedOptions {
    if (maxBytes < 1 || maxDepth < 8 || maxDepth > 512 || maxItems < 1) {
      throw new IllegalArgumentException(
          "maxBytes and maxItems must be 1 or more, maxDepth 8..512, but they are "
              + maxBytes
              + ", "
              + maxItems
              + ", "
              + maxDepth);
    }
  }

  public FeedOptions withMaxBytes(int bytes) {
    return new FeedOptions(bytes, maxDepth, maxItems);
  }

  public FeedOptions withMaxItems(int items) {
    return new FeedOptions(maxBytes, maxDepth, items);
  }
}
