package dev.tidings.ingest.publish;

import dev.tidings.schema.Article;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A broker with one partition, behind the two methods that publishing needs: the rest of the wide
 * interface is refused. Records are acknowledged when flushed, as a real producer may.
 */
final class RecordingProducer {
  final List<ProducerRecord<String, Article>> sent = new ArrayList<>();
  private final List<Runnable> acknowledgements = new ArrayList<>();
  private final Map<String, Exception> failures = new HashMap<>();
  private final Map<String, RuntimeException> throwing = new HashMap<>();

  /** The broker will refuse records of this key. */
  RecordingProducer refuse(String key, Exception failure) {
    failures.put(key, failure);
    return this;
  }

  /** Sending records of this key will throw, as when they cannot be serialized. */
  RecordingProducer fail(String key, RuntimeException failure) {
    throwing.put(key, failure);
    return this;
  }

  @SuppressWarnings("unchecked")
  Producer<String, Article> asProducer() {
    return (Producer<String, Article>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "send" ->
                      send((ProducerRecord<String, Article>) arguments[0], (Callback) arguments[1]);
                  case "flush" -> flush();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Object send(ProducerRecord<String, Article> record, Callback callback) {
    if (throwing.containsKey(record.key())) {
      throw throwing.get(record.key());
    }
    Exception failure = failures.get(record.key());
    if (failure == null) {
      sent.add(record);
    }
    long offset = failure == null ? sent.size() - 1 : -1;
    TopicPartition partition = new TopicPartition(record.topic(), 0);
    RecordMetadata where = new RecordMetadata(partition, offset, 0, 0, 0, 0);
    acknowledgements.add(() -> callback.onCompletion(where, failure));
    return new CompletableFuture<RecordMetadata>();
  }

  private Object flush() {
    acknowledgements.forEach(Runnable::run);
    acknowledgements.clear();
    return null;
  }
}
