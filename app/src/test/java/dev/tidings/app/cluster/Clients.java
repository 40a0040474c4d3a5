package dev.tidings.app.cluster;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a user of a cluster does, in the fewest words. */
record Clients(ClusterAddress address) {
  private static final String TOPIC = "letters";
  private static final String SUBJECTS = "/subjects/letters-value/versions";

  void createTopic() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  void produce(String value) throws Exception {
    try (var producer =
        new KafkaProducer<String, String>(
            Map.of("bootstrap.servers", address.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  List<String> consume() {
    try (var consumer =
        new KafkaConsumer<String, String>(
            Map.of("bootstrap.servers", address.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return StreamSupport.stream(consumer.poll(Duration.ofSeconds(10)).spliterator(), false)
          .map(record -> record.value())
          .toList();
    }
  }

  /** The registry's answer, with the schema's id in it. */
  String registerSchema() throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address.registryUrl() + SUBJECTS))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString("{\"schema\": \"{\\\"type\\\": \\\"string\\\"}\"}"))
            .build());
  }

  /** The schema of this id, or empty when the registry knows none. */
  Optional<String> schema(int id) throws Exception {
    String answer =
        send(
            HttpRequest.newBuilder(URI.create(address.registryUrl() + "/schemas/ids/" + id))
                .build());
    return Optional.of(answer).filter(it -> it.contains("\"schema\""));
  }

  private static String send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
