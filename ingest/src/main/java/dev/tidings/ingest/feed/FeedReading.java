package dev.tidings.ingest.feed;

import dev.tidings.ingest.identity.Flaw;

/** What came of reading a feed. */
public sealed interface FeedReading {

  /** A feed. */
  record Understood(Feed feed) implements FeedReading {}

  /** No feed: why, and what to do. */
  record Refused(Flaw flaw) implements FeedReading {}

  static FeedReading refused(String reason, String remedy) {
    return new Refused(new Flaw(reason, remedy));
  }
}
