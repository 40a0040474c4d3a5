/**
 * Follows sources for months: which when, what is new there, what has changed, what is gone.
 *
 * <ol>
 *   <li>{@link dev.tidings.ingest.follow.Follower} sends a {@link
 *       dev.tidings.ingest.follow.Visitor} to each source that is ours and due;
 *   <li>a visit asks the feed ({@code FeedVisit}), page or folder; {@code FeedItems} tells new
 *       items from known ones by their names ({@code Alias}), {@code PageLook} reads the pages that
 *       are due, and {@code Desk} decides whether a text is a new article, a revision, or nothing
 *       new;
 *   <li>what comes of it, a {@link dev.tidings.ingest.follow.Harvest}, is written to the {@link
 *       dev.tidings.ingest.follow.Ledger} in one piece: the articles, and all that is known of the
 *       source ({@link dev.tidings.ingest.follow.SourceMemory}), so that whoever owns the source
 *       next goes on from there.
 * </ol>
 *
 * <p>Where several sources carry an article, {@code Claims} knows whose it is. {@link
 * dev.tidings.ingest.follow.Subscriber} has hubs call when there is news, and {@code HubTrust} says
 * how far that makes asking needless.
 *
 * <p>Nothing here knows of Kafka, and time is injected. The ledger on Kafka's topics is in {@code
 * follow.kafka}. When to ask is decided by {@code fetch.cadence}, whether we may by {@code
 * fetch.polite}.
 */
@NullMarked
package dev.tidings.ingest.follow;

import org.jspecify.annotations.NullMarked;
