package dev.tidings.ingest.follow.kafka;

import dev.tidings.ingest.Problem;
import dev.tidings.ingest.Problem.Severity;
import dev.tidings.ingest.Problems;
import dev.tidings.ingest.follow.Harvest;
import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.FeedState;
import dev.tidings.schema.RegistryUnavailableException;
import dev.tidings.schema.SchemaNotRegisteredException;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Makes records. An article that cannot be one is told of and left out; the rest goes on. */
final class Outgoing {
  private static final int ROOM = 64 * 1024;

  private final Topic<String, Article> articles;
  private final Topic<String, FeedState> state;
  private final Problems problems;

  Outgoing(Topics topics, Problems problems) {
    this.articles = topics.articles();
    this.state = topics.feedsState();
    this.problems = problems;
  }

  void articles(Harvest harvest, Consumer<ProducerRecord<byte[], byte[]>> records) {
    harvest.published().forEach(article -> article(article, records));
    harvest
        .takenDown()
        .forEach(
            id -> records.accept(new ProducerRecord<>(articles.name(), key(articles, id), null)));
  }

  private void article(Article article, Consumer<ProducerRecord<byte[], byte[]>> records) {
    try {
      byte[] value = articles.valueSerde().serializer().serialize(articles.name(), article);
      if (value.length > Connection.MAX_RECORD_BYTES - ROOM) {
        reject(article, "it is too large for a record", "shorten it");
        return;
      }
      records.accept(new ProducerRecord<>(articles.name(), key(articles, article.getId()), value));
    } catch (RegistryUnavailableException | SchemaNotRegisteredException e) {
      throw e;
    } catch (SerializationException e) {
      reject(article, String.valueOf(e.getMessage()), "report this as a bug");
    }
  }

  private void reject(Article article, String reason, String remedy) {
    problems.report(new Problem(article.getId(), 0, Severity.REJECTED, reason, remedy));
  }

  // Kafka's own classes are not null-marked: a null value is what forgetting is.
  @SuppressWarnings("NullAway")
  ProducerRecord<byte[], byte[]> state(int part, String key, Optional<FeedState> value) {
    return new ProducerRecord<>(
        state.name(),
        part,
        key(state, key),
        value
            .map(record -> state.valueSerde().serializer().serialize(state.name(), record))
            .orElse(null));
  }

  private static byte[] key(Topic<String, ?> topic, String key) {
    return topic.keySerde().serializer().serialize(topic.name(), key);
  }
}
