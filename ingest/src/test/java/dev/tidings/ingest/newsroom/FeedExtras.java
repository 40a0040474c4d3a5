package dev.tidings.ingest.newsroom;

/**
 * What a feed says besides its stories.
 *
 * @param full whether it holds whole articles, not only their first sentences
 * @param channel XML to put into an RSS channel: ttl, skipHours and the like
 * @param hub a WebSub hub; blank for none
 */
public record FeedExtras(boolean full, String channel, String hub) {
  public static final FeedExtras NONE = new FeedExtras(false, "", "");

  /** The links of an Atom feed. */
  String links() {
    return hub.isBlank() ? "" : "<link rel=\"hub\" href=\"" + hub + "\"/>";
  }
}
