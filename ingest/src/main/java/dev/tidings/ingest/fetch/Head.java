package dev.tidings.ingest.fetch;

import dev.tidings.ingest.fetch.http.Headers;
import dev.tidings.ingest.fetch.http.WebAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the headers of an answer say that matters here.
 *
 * @param etag as it stands, with its quotes
 * @param lastModified as it stands: it is only ever sent back
 * @param contentType as it stands, not to be believed
 * @param maxAge how long the answer stays good
 * @param hubs WebSub hubs
 * @param self the topic to subscribe to there
 */
public record Head(
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> contentType,
    Optional<Duration> maxAge,
    List<WebAddress> hubs,
    Optional<WebAddress> self) {

  public Head {
    hubs = List.copyOf(hubs);
  }

  static Head of(Headers headers, WebAddress at) {
    return new Head(
        headers.first("ETag"),
        headers.first("Last-Modified"),
        headers.first("Content-Type"),
        headers.maxAge(),
        headers.links("hub").stream().flatMap(link -> at.resolve(link).stream()).toList(),
        headers.links("self").stream().flatMap(link -> at.resolve(link).stream()).findFirst());
  }
}
