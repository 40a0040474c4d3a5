package dev.tidings.ingest.feed.corpus;

import java.util.Optional;

/**
 * What a corpus says a feed says.
 *
 * @param item the item's place from 0; empty for the feed itself
 * @param value the text, address, or moment in ISO 8601
 */
record Expectation(Field field, Optional<Integer> item, String value) {
  enum Field {
    TITLE,
    LINK,
    DATE
  }
}
