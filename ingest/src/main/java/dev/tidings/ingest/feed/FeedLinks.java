package dev.tidings.ingest.feed;

import java.util.List;
import java.util.Optional;

/**
 * Where a feed points to; all absolute, where the feed's own address is known.
 *
 * @param page the site or section it is the feed of
 * @param self its own address, as it states it; the topic of a WebSub subscription
 * @param next the page of earlier items (RFC 5005 and JSON Feed's {@code next_url})
 * @param hubs WebSub hubs, in order
 */
public record FeedLinks(
    Optional<String> page, Optional<String> self, Optional<String> next, List<String> hubs) {
  static final FeedLinks NONE =
      new FeedLinks(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public FeedLinks {
    hubs = List.copyOf(hubs);
  }
}
