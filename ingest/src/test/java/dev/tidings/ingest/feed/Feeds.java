package dev.tidings.ingest.feed;

import dev.tidings.ingest.feed.FeedReading.Refused;
import dev.tidings.ingest.feed.FeedReading.Understood;
import dev.tidings.ingest.identity.Flaw;
import java.nio.charset.StandardCharsets;

/** Reads feeds for tests. */
final class Feeds {
  static final String ADDRESS = "https://news.example/feeds/world.xml";

  private Feeds() {}

  static Feed read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Feed read(byte[] bytes) {
    return understood(reading(bytes, FeedSource.at(ADDRESS)));
  }

  static Feed understood(FeedReading reading) {
    if (reading instanceof Understood understood) {
      return understood.feed();
    }
    throw new AssertionError("refused: " + reading);
  }

  /** The one item of an RSS feed with this in it. */
  static FeedItem rssItem(String inner) {
    Feed feed =
        read(
            "<rss version='2.0'><channel><title>t</title><item>"
                + inner
                + "</item></channel></rss>");
    return feed.items().get(0);
  }

  /** The one entry of an Atom feed with this in it. */
  static FeedItem entry(String inner) {
    Feed feed =
        read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inner + "</entry></feed>");
    return feed.items().get(0);
  }

  static Flaw refusal(String text) {
    FeedReading reading = reading(text.getBytes(StandardCharsets.UTF_8), FeedSource.at(ADDRESS));
    if (reading instanceof Refused refused) {
      return refused.flaw();
    }
    throw new AssertionError("not refused: " + reading);
  }

  static FeedReading reading(byte[] bytes, FeedSource source) {
    return FeedReader.read(bytes, source, FeedOptions.STANDARD);
  }
}
