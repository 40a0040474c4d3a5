package dev.tidings.app;

import dev.tidings.app.TidingsProcess.Addresses;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Kafka's own console consumer with Confluent's deserializer, in a JVM that has no class of ours
 * and knows nothing but the two addresses.
 */
final class ConsoleConsumer {

  private ConsoleConsumer() {}

  /** Reads a topic until it has printed such a line: key, tab, value. Returns the line. */
  static String await(Path folder, Addresses addresses, String topic, Predicate<String> wanted) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dlog4j2.level=OFF",
            "-cp",
            otherPeoplesJars(),
            "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "--bootstrap-server=" + addresses.broker(),
            "--topic=" + topic,
            "--from-beginning",
            "--timeout-ms=60000",
            "--isolation-level=read_committed",
            "--formatter-property=print.key=true",
            "--formatter-property=key.deserializer="
                + "org.apache.kafka.common.serialization.StringDeserializer",
            "--formatter-property=value.deserializer="
                + "io.confluent.kafka.serializers.KafkaAvroDeserializer",
            "--formatter-property=value.deserializer.schema.registry.url=" + addresses.registry());
    try (TidingsProcess consumer = TidingsProcess.start(folder, Map.of(), command)) {
      return consumer.awaitOut(wanted);
    }
  }

  private static String otherPeoplesJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !isOurs(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOurs(Path entry) {
    String name = entry.getFileName().toString();
    return Files.isDirectory(entry.resolve("dev/tidings"))
        || name.startsWith("tidings-") && !name.startsWith("tidings-confluent-serde");
  }
}
