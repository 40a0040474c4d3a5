/**
 * The ledger on Kafka's topics: articles go to {@code tidings.articles}, the state of sources to
 * {@code tidings.feeds.state}, both in one transaction. Who owns a partition of the state in the
 * consumer group {@code tidings-feed} follows the sources in it.
 */
@NullMarked
package dev.tidings.ingest.follow.kafka;

import org.jspecify.annotations.NullMarked;
