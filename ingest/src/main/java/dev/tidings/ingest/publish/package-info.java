/**
 * The last step: {@link dev.tidings.ingest.publish.ArticlePublisher} is the sink that sends
 * articles to Kafka; a {@link dev.tidings.ingest.publish.Receipt} tells where one went.
 */
@NullMarked
package dev.tidings.ingest.publish;

import org.jspecify.annotations.NullMarked;
