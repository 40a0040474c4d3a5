package dev.tidings.streams;

import dev.tidings.schema.Connection;
import dev.tidings.schema.RecordSerdes;
import dev.tidings.schema.Topics;
import dev.tidings.tagging.Tagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * One topology under the settings it runs with in the product. Reads and writes the bytes of its
 * topics, so that the serdes under test are the topology's own.
 */
final class Driver implements AutoCloseable {

  static final Instant SOME_TIME = Instant.parse("2026-11-22T10:00:00Z");

  /** Where there is one, a folder in memory: the stores wait for the disk otherwise. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private final TopologyTestDriver driver;
  private final Path stateFolder;

  private Driver(Topology topology, StreamsConfig config, Path stateFolder) {
    Properties properties = new Properties();
    properties.putAll(config.originals());
    // Under exactly-once the driver loses what is sent before a record is processed, which is how
    // Kafka sends dead letters of unreadable records: it clears its producer in mid-transaction.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    this.driver = new TopologyTestDriver(topology, properties, SOME_TIME);
    this.stateFolder = stateFolder;
  }

  static Driver of(TopologyRunner.Part part, RecordSerdes serdes, Supplier<Tagger> tagger) {
    Path stateFolder = newFolder();
    StreamsConfig config = config(part, stateFolder);
    return new Driver(part.topology(new Topics(serdes), tagger, config), config, stateFolder);
  }

  static StreamsConfig config(TopologyRunner.Part part, Path stateFolder) {
    return StreamsSettings.defaults()
        .config(
            part.applicationId(),
            Connection.to("nowhere:9092", "http://nowhere:8081"),
            new Topics(new AvroSerdes()).deadLetters().name(),
            stateFolder);
  }

  private static Path newFolder() {
    try {
      return Files.isWritable(MEMORY)
          ? Files.createTempDirectory(MEMORY, "tidings-streams-test")
          : Files.createTempDirectory("tidings-streams-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void pipe(String topic, byte @Nullable [] key, byte @Nullable [] value) {
    pipe(topic, key, value, new RecordHeaders(), Duration.ZERO);
  }

  /** The same, some time after the beginning. */
  void pipe(
      String topic,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Headers headers,
      Duration after) {
    TestInputTopic<byte[], byte[]> input =
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    input.pipeInput(new TestRecord<>(key, value, headers, SOME_TIME.plus(after)));
  }

  /** What was written to a topic since this was last asked. */
  List<TestRecord<byte[], byte[]>> written(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  /** What all stores of a topology hold. */
  Map<String, Map<String, Object>> state() {
    Map<String, Map<String, Object>> stores = new TreeMap<>();
    for (String name : driver.getAllStateStores().keySet()) {
      Map<String, Object> entries = new TreeMap<>();
      try (KeyValueIterator<String, Object> all = store(name).all()) {
        all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
      }
      stores.put(name, entries);
    }
    return stores;
  }

  /** Fills the stores, as from their changelogs. */
  void restore(Map<String, Map<String, Object>> stores) {
    stores.forEach((name, entries) -> entries.forEach(store(name)::put));
  }

  private KeyValueStore<String, Object> store(String name) {
    return driver.getKeyValueStore(name);
  }

  @Override
  public void close() {
    driver.close();
    List<Path> left = new ArrayList<>();
    try (var paths = Files.walk(stateFolder)) {
      paths.forEach(path -> left.add(0, path));
      for (Path path : left) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
