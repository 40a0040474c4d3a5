package dev.tidings.bench.throughput;

import dev.tidings.app.session.Session;
import dev.tidings.app.session.Stages;
import dev.tidings.app.settings.SettingsSources;
import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** An embedded cluster, empty and prepared, in a folder that is gone with it. */
final class Cluster implements AutoCloseable {
  private final Path folder;
  private final Session session;

  private Cluster(Path folder, Session session) {
    this.folder = folder;
    this.session = session;
  }

  static Cluster open() {
    Path folder;
    try {
      folder = Files.createTempDirectory("tidings-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings =
        Map.of("data-dir", folder.toString(), "broker-port", "0", "registry-port", "0");
    Session session =
        Session.open(
            SettingsSources.read(settings, Map.of(), Optional.empty()),
            new Stages(Duration.ZERO, stage -> {}),
            note -> {});
    Session.Preparation unused = session.prepare();
    return new Cluster(folder, session);
  }

  Path folder() {
    return folder;
  }

  Connection connection() {
    return session.connection();
  }

  Topics topics() {
    return session.topics();
  }

  /** A producer as {@code publish} has it. */
  Producer<String, Article> producer() {
    Topic<String, Article> articles = topics().articles();
    return new KafkaProducer<>(
        connection().producerProperties(),
        articles.keySerde().serializer(),
        articles.valueSerde().serializer());
  }

  @Override
  public void close() {
    session.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
