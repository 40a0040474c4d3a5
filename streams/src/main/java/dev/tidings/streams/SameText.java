package dev.tidings.streams;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The header of an enriched record that tells the same text, published at the same time, as the one
 * it replaces: only the tags are others. Who looks at the text alone may pass over it.
 */
final class SameText {

  static final String HEADER = "tidings.same-text";

  private static final byte[] NOTHING = {};

  private SameText() {}

  /** The headers with the mark or, whatever they bring along, without it. */
  static Headers marked(Headers headers, boolean sameText) {
    Headers marked = new RecordHeaders(headers).remove(HEADER);
    return sameText ? marked.add(HEADER, NOTHING) : marked;
  }

  static boolean isMarked(Headers headers) {
    return headers.lastHeader(HEADER) != null;
  }
}
