package dev.tidings.ingest.publish;

import dev.tidings.ingest.ArticleSink;
import dev.tidings.ingest.IngestException;
import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.Problems;
import dev.tidings.ingest.ReadReport;
import dev.tidings.schema.Article;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles to a topic, keyed by their ids, without waiting for each. Publishing an
 * article again is harmless: the key is the same and so is the content hash.
 *
 * <p>The producer is the caller's: it is neither configured nor closed here. It should be
 * idempotent, which keeps the order; its {@code buffer.memory} bounds what is under way.
 *
 * <p>An article that the serializer or the broker will not have becomes a problem and the rest goes
 * on. Any other failure would befall the next article too: it is thrown, by the next call here.
 */
public final class ArticlePublisher implements ArticleSink {
  private final Producer<String, Article> producer;
  private final String topic;
  private final Problems problems;
  private final Consumer<Receipt> receipts;
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicReference<@Nullable Exception> fatal = new AtomicReference<>();

  /**
   * A publisher to one topic.
   *
   * @param problems told of articles that were refused
   * @param receipts told of every article the broker has; called from the producer's thread, in the
   *     order of each partition
   */
  public ArticlePublisher(
      Producer<String, Article> producer,
      String topic,
      Problems problems,
      Consumer<Receipt> receipts) {
    this.producer = producer;
    this.topic = topic;
    this.problems = problems;
    this.receipts = receipts;
  }

  /** Sends an article. Returns once it is buffered, which may take up to {@code max.block.ms}. */
  @Override
  public void accept(Article article) {
    send(article.getId(), article, article.getContentHash());
  }

  /**
   * Sends a takedown, the record without a value, for an id as {@code ArticleIdentity} spells it.
   */
  public void takeDown(String articleId) {
    send(articleId, null, "");
  }

  /**
   * Waits until every article sent so far is with the broker or refused.
   *
   * @param reading what the reading that fed this publisher came to
   * @throws IngestException if publishing had to stop
   */
  public PublishReport finish(ReadReport reading) {
    PublishReport sent = finish();
    return new PublishReport(
        sent.published(), sent.rejected() + reading.rejected(), reading.skipped());
  }

  /** As {@link #finish(ReadReport)}, for articles from elsewhere. */
  public PublishReport finish() {
    try {
      producer.flush();
    } catch (KafkaException e) {
      fatal.compareAndSet(null, e);
    }
    stopIfFatal();
    return new PublishReport(published.get(), rejected.get(), 0);
  }

  // The callback tells what the future would.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void send(String id, @Nullable Article value, String contentHash) {
    stopIfFatal();
    try {
      producer.send(record(id, value), (where, failure) -> settle(id, contentHash, where, failure));
    } catch (KafkaException | IllegalStateException e) {
      fail(id, e);
      stopIfFatal();
    }
  }

  // Kafka's own classes are not null-marked: a null value is what a takedown is.
  @SuppressWarnings("NullAway")
  private ProducerRecord<String, Article> record(String id, @Nullable Article value) {
    return new ProducerRecord<>(topic, id, value);
  }

  private void settle(
      String id, String contentHash, RecordMetadata where, @Nullable Exception failure) {
    if (failure != null) {
      fail(id, failure);
      return;
    }
    published.incrementAndGet();
    receipts.accept(new Receipt(id, where.partition(), where.offset(), contentHash));
  }

  private void fail(String id, Exception failure) {
    if (!Failures.ofOneRecord(failure)) {
      fatal.compareAndSet(null, failure);
      return;
    }
    rejected.incrementAndGet();
    problems.report(
        new Problem(id, 0, Severity.REJECTED, Failures.reason(failure), Failures.remedy(failure)));
  }

  private void stopIfFatal() {
    Exception failure = fatal.get();
    if (failure != null) {
      throw new IngestException(
          "Cannot publish to '%s': %s; %s"
              .formatted(topic, Failures.reason(failure), Failures.remedy(failure)),
          failure);
    }
  }
}
