package dev.tidings.app;

import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.Registry;
import dev.tidings.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Publishes articles one after the other and measures how long each takes to be tagged. */
final class LiveArticles implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Topics topics;
  private final InventedArticles articles;
  private final Producer<String, Article> producer;
  private final KafkaConsumer<byte[], byte[]> tagged;
  private final Map<String, Long> waiting = new HashMap<>();
  private final List<Article> published = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();

  LiveArticles(Connection connection, Random random) {
    topics = new Topics(new Registry(connection, Duration.ofSeconds(60)));
    articles = new InventedArticles(random);
    producer =
        new KafkaProducer<>(
            connection.producerProperties(),
            topics.articles().keySerde().serializer(),
            topics.articles().valueSerde().serializer());
    tagged =
        new KafkaConsumer<>(
            connection.consumerProperties(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        tagged.partitionsFor(topics.enriched().name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    tagged.assign(partitions);
    tagged.seekToEnd(partitions);
    partitions.forEach(tagged::position);
  }

  /** Publishes while told to, then waits until all are tagged; how long each took, sorted. */
  List<Duration> publishWhile(BooleanSupplier goOn) {
    waits.clear();
    long next = System.nanoTime();
    while (goOn.getAsBoolean()) {
      if (System.nanoTime() >= next) {
        publish();
        next += BETWEEN.toNanos();
      }
      look();
    }
    long giveUpAt = System.nanoTime() + LONGEST.toNanos();
    while (!waiting.isEmpty() && System.nanoTime() < giveUpAt) {
      look();
    }
    if (!waiting.isEmpty()) {
      throw new AssertionError("never tagged: " + waiting.keySet());
    }
    return waits.stream().sorted().toList();
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  private void publish() {
    Article article = articles.about("live-" + published.size());
    published.add(article);
    waiting.put(article.getId(), System.nanoTime());
    producer.send(new ProducerRecord<>(topics.articles().name(), article.getId(), article));
  }

  private void look() {
    for (ConsumerRecord<byte[], byte[]> record : tagged.poll(Duration.ofMillis(5))) {
      Long sent = waiting.remove(new String(record.key(), StandardCharsets.UTF_8));
      if (sent != null) {
        waits.add(Duration.ofNanos(System.nanoTime() - sent));
      }
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
    tagged.close();
  }
}
