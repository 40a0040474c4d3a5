/**
 * One polite, safe request to the web and everything around it. {@link
 * dev.tidings.ingest.fetch.Fetcher} goes the whole way:
 *
 * <ol>
 *   <li>{@code polite}: may we ask ({@code Robots}), and is it our turn ({@code Hosts})?
 *   <li>{@code http}: one exchange, under guard and within limits
 *   <li>redirects, each through the same two doors again
 *   <li>{@link dev.tidings.ingest.fetch.Remembered}: is it news to us at all?
 * </ol>
 *
 * <p>What comes out is {@link dev.tidings.ingest.fetch.Fetched}: fresh, unchanged or failed. When
 * to ask again is decided in {@code cadence}; {@code websub} has publishers tell us instead.
 * Nothing here knows of feeds, articles or Kafka.
 */
@NullMarked
package dev.tidings.ingest.fetch;

import org.jspecify.annotations.NullMarked;
