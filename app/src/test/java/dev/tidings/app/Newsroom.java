package dev.tidings.app;

import dev.tidings.ingest.publish.ArticlePublisher;
import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.Registry;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes, re-publishes, revises and takes down at random, and knows what should stand in the
 * end. Waits for a broker that is down.
 */
final class Newsroom implements AutoCloseable {

  private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> PATIENT = Map.of("max.block.ms", "150000");

  private final Random random;
  private final InventedArticles articles;
  private final Topics topics;
  private final Producer<String, Article> producer;
  private final Producer<byte[], byte[]> rawProducer;
  private final ArticlePublisher publisher;
  private final Map<String, Article> current = new TreeMap<>();
  private int published;

  Newsroom(Connection at, Random random) {
    Connection connection =
        new Connection(at.bootstrapServers(), at.registryUrl(), PATIENT, Map.of());
    this.random = random;
    this.articles = new InventedArticles(random);
    this.topics = new Topics(new Registry(connection, REGISTRY_PATIENCE));
    this.producer =
        new KafkaProducer<>(
            connection.producerProperties(),
            topics.articles().keySerde().serializer(),
            topics.articles().valueSerde().serializer());
    this.rawProducer =
        new KafkaProducer<>(
            connection.producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    this.publisher =
        new ArticlePublisher(
            producer,
            topics.articles().name(),
            problem -> {
              throw new AssertionError(problem);
            },
            receipt -> {});
  }

  /** Publishes new articles only. */
  void publish(int count) {
    for (int i = 0; i < count; i++) {
      publish(articles.about(newId()));
    }
  }

  /** Publishes a new article that says this, too. */
  void publishSaying(String text) {
    publish(articles.saying(newId(), text));
  }

  /** Does so many things of all kinds that happen to articles. */
  void work(int steps) {
    for (int i = 0; i < steps; i++) {
      int dice = random.nextInt(100);
      if (current.isEmpty() || dice < 40) {
        publish(articles.about(newId()));
      } else if (dice < 55) {
        publish(current.get(anyId()));
      } else if (dice < 80) {
        publish(articles.about(anyId()));
      } else if (dice < 92) {
        takeDown(anyId());
      } else if (dice < 97) {
        publish(articles.withoutWords(random.nextBoolean() ? anyId() : newId()));
      } else {
        publishNoise();
      }
    }
  }

  private void publish(Article article) {
    publisher.accept(article);
    current.put(article.getId(), article);
  }

  private void takeDown(String id) {
    publisher.takeDown(id);
    current.remove(id);
  }

  /** What is no article at all. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void publishNoise() {
    byte[] key = newId().getBytes(StandardCharsets.UTF_8);
    byte[] value = new byte[random.nextInt(1, 40)];
    random.nextBytes(value);
    value[0] = 1;
    rawProducer.send(new ProducerRecord<>(topics.articles().name(), key, value));
  }

  private String newId() {
    return "article-" + published++;
  }

  private String anyId() {
    List<String> ids = List.copyOf(current.keySet());
    return ids.get(random.nextInt(ids.size()));
  }

  /** Waits until the broker has all of it. */
  void finish() {
    publisher.finish();
    rawProducer.flush();
  }

  /** The latest revisions of all articles that are not taken down. */
  Collection<Article> current() {
    return current.values();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
    rawProducer.close(Duration.ofSeconds(1));
  }
}
