package dev.tidings.app.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Records on {@code tidings.articles} that nobody can read. */
@TestInstance(Lifecycle.PER_CLASS)
final class PoisonRecordsIT {

  private static final int UNKNOWN_SCHEMA = 987_654;

  private Path folder;
  private ContainerCluster cluster;
  private TidingsProcess stream;

  @BeforeAll
  void start(@TempDir Path folder) {
    this.folder = folder;
    cluster = ContainerCluster.start();
    stream = cluster.stream(folder);
    cluster.run(folder, "publish", News.write(folder, 0, 1, 1).toString()).succeeded();
    Outcome.awaitEnriched(cluster.client(), 1);
  }

  @AfterAll
  void stop() {
    if (stream != null) {
      stream.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void bytesThatAreNoAvroAreADeadLetter() {
    byte[] poison = "<html>not an article</html>".getBytes(UTF_8);

    RecordMetadata place = send("no-avro", poison);

    requireDeadLetter(place, "no-avro", poison, "not in Confluent's Avro format");
    requirePartitionGoesOn(place.partition(), "after-no-avro");
    requireArticleTellsOfIt("no-avro");
  }

  @Test
  void anUnknownSchemaIdIsADeadLetter() {
    byte[] poison = article("unknown-schema");
    ByteBuffer.wrap(poison, 1, Integer.BYTES).putInt(UNKNOWN_SCHEMA);

    RecordMetadata place = send("unknown-schema", poison);

    requireDeadLetter(
        place, "unknown-schema", poison, "the registry knows no schema with id " + UNKNOWN_SCHEMA);
    requirePartitionGoesOn(place.partition(), "after-unknown-schema");
    requireArticleTellsOfIt("unknown-schema");
  }

  @Test
  void aTruncatedRecordIsADeadLetter() {
    byte[] whole = article("truncated");
    byte[] poison = Arrays.copyOf(whole, whole.length / 2);

    RecordMetadata place = send("truncated", poison);

    requireDeadLetter(place, "truncated", poison, "Error deserializing Avro message");
    requirePartitionGoesOn(place.partition(), "after-truncated");
    requireArticleTellsOfIt("truncated");
  }

  @Test
  void anArticleUnderAnotherKeyIsADeadLetter() {
    byte[] poison = article("its-own-id");

    RecordMetadata place = send("another-key", poison);

    requireDeadLetter(place, "another-key", poison, "publish it under its id");
    requirePartitionGoesOn(place.partition(), "after-another-key");
    requireArticleTellsOfIt("another-key");
  }

  @Test
  void doctorTellsOfThem() {
    requireDeadLetter(send("for-the-doctor", new byte[] {1}), "for-the-doctor", new byte[] {1}, "");

    TidingsProcess.Result doctor = cluster.run(folder, "doctor").succeeded();

    assertThat(doctor.lines())
        .anyMatch(line -> line.matches("warn +dead letters +[1-9]\\d* +see them: tidings tail .*"));
  }

  private RecordMetadata send(String key, byte[] value) {
    return cluster.client().send(Outcome.ARTICLES, key, value);
  }

  private byte[] article(String id) {
    return cluster.client().articleLike(News.id(0), id);
  }

  private void requireDeadLetter(RecordMetadata place, String key, byte[] bytes, String message) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(deadLettersOf(place)).hasSize(1));
    ConsumerRecord<String, byte[]> deadLetter = deadLettersOf(place).get(0);
    assertThat(deadLetter.key()).isEqualTo(key);
    assertThat(deadLetter.value()).isEqualTo(bytes);
    assertThat(header(deadLetter, "topic")).isEqualTo(Outcome.ARTICLES);
    assertThat(header(deadLetter, "exception")).endsWith("Exception");
    assertThat(header(deadLetter, "message")).contains(message);
  }

  private List<ConsumerRecord<String, byte[]>> deadLettersOf(RecordMetadata place) {
    return cluster.client().bytes(Outcome.DEAD_LETTERS).stream()
        .filter(letter -> header(letter, "partition").equals(String.valueOf(place.partition())))
        .filter(letter -> header(letter, "offset").equals(String.valueOf(place.offset())))
        .toList();
  }

  private static String header(ConsumerRecord<?, ?> deadLetter, String name) {
    return new String(deadLetter.headers().lastHeader("__streams.errors." + name).value(), UTF_8);
  }

  private void requirePartitionGoesOn(int partition, String id) {
    cluster.client().send(Outcome.ARTICLES, partition, id, article(id));
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(cluster.client().latest(Outcome.ENRICHED)).containsKey(id));
  }

  private void requireArticleTellsOfIt(String id) {
    assertThat(cluster.run(folder, "article", id).succeeded().out())
        .containsPattern("dead letter \\d+-\\d+: \\S+");
  }
}
