package dev.tidings.ingest.fetch;

import dev.tidings.ingest.fetch.http.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of the last fetch to tell whether the next brings news.
 *
 * <p><b>The rule.</b> The server's tags ({@code ETag}, {@code Last-Modified}) are sent back to the
 * address they came from, and only there. They save traffic; whether there is news is decided by
 * the body's hash. As some servers keep a tag while the page changes, tags must prove themselves:
 * an hour after the whole body was last seen it is asked for again without tags, then after two
 * hours, four and so on up to a day, as long as tag and body change, or stay, together. Once one
 * tag has been seen on two bodies, the tags of that address are never used again.
 *
 * @param address where the body came from; empty if none was seen yet
 * @param etag of that body
 * @param lastModified of that body
 * @param bodyHash of that body
 * @param wholeSeen when the body last came whole
 * @param proofs how often the tags have proved right; -1 once they have proved wrong
 */
public record Remembered(
    Optional<WebAddress> address,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> bodyHash,
    Instant wholeSeen,
    int proofs) {
  private static final int WRONG = -1;
  private static final int LONGEST_TAG = 1024;
  private static final Duration FIRST_CHECK = Duration.ofHours(1);
  private static final Duration LAST_CHECK = Duration.ofHours(24);

  /** Of a source that was never fetched. */
  public static final Remembered NOTHING =
      new Remembered(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH, 0);

  /** The headers that ask for the body only if it is new; none where it is to come whole. */
  Map<String, String> conditions(WebAddress asked, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    boolean usable = isOf(asked) && bodyHash.isPresent() && proofs != WRONG;
    if (usable && now.isBefore(wholeSeen.plus(nextCheck()))) {
      etag.ifPresent(tag -> headers.put("If-None-Match", tag));
      lastModified.ifPresent(date -> headers.put("If-Modified-Since", date));
    }
    return headers;
  }

  private Duration nextCheck() {
    Duration doubled = FIRST_CHECK.multipliedBy(1L << Math.min(proofs, 10));
    return doubled.compareTo(LAST_CHECK) < 0 ? doubled : LAST_CHECK;
  }

  /** Whether a body is the one that is known, wherever it came from. */
  boolean isKnown(String hash) {
    return bodyHash.filter(hash::equals).isPresent();
  }

  /** After an answer with a body. */
  Remembered afterBody(WebAddress from, Head head, String hash, Instant now) {
    return new Remembered(
        Optional.of(from),
        sendable(head.etag()),
        sendable(head.lastModified()),
        Optional.of(hash),
        now,
        isOf(from) ? proofsAfter(head, hash) : 0);
  }

  /** After an answer of 304: some servers give new tags with it. */
  Remembered afterNotModified(Head head) {
    return new Remembered(
        address,
        sendable(head.etag()).or(() -> etag),
        sendable(head.lastModified()).or(() -> lastModified),
        bodyHash,
        wholeSeen,
        proofs);
  }

  private int proofsAfter(Head head, String hash) {
    boolean sameDate = lastModified.isPresent() && lastModified.equals(head.lastModified());
    boolean tagged = etag.isPresent() || head.etag().isPresent();
    boolean sameTag = tagged ? etag.equals(head.etag()) : sameDate;
    boolean sameBody = isKnown(hash);
    if (proofs == WRONG || (sameTag && !sameBody)) {
      return WRONG;
    }
    return sameTag == sameBody ? Math.min(proofs + 1, 10) : proofs;
  }

  private boolean isOf(WebAddress other) {
    return address.filter(other::equals).isPresent();
  }

  private static Optional<String> sendable(Optional<String> tag) {
    return tag.filter(
        text -> text.length() <= LONGEST_TAG && text.chars().allMatch(c -> c >= ' ' && c <= '~'));
  }
}
