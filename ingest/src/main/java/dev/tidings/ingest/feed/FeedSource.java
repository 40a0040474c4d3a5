package dev.tidings.ingest.feed;

import java.util.Optional;

/**
 * Where a feed's bytes came from.
 *
 * @param address of the feed after all redirects, against which its links are resolved; empty for a
 *     file, whose relative links then have no meaning and are left out
 * @param contentType the header as it was sent; told the character set where the bytes agree
 */
public record FeedSource(Optional<String> address, Optional<String> contentType) {
  /** A file. */
  public static final FeedSource UNKNOWN = new FeedSource(Optional.empty(), Optional.empty());

  public static FeedSource at(String address) {
    return new FeedSource(Optional.of(address), Optional.empty());
  }

  public FeedSource withContentType(String header) {
    return new FeedSource(address, Optional.of(header));
  }
}
