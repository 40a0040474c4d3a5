package dev.tidings.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.SchemaHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate: no state changes in a way that what instances have in their stores can't be read. */
final class StateHistoryTest {

  private static final Path AVRO = Path.of("src/main/avro");
  private static final Path HISTORY = Path.of("src/main/avro-history");

  /** Every record in the files, and so also one that nobody has thought of here. */
  static Stream<Schema> ours() throws IOException {
    try (Stream<Path> files = Files.list(AVRO)) {
      return files.sorted().toList().stream().flatMap(StateHistoryTest::records);
    }
  }

  private static Stream<Schema> records(Path file) {
    try {
      Schema schema = new Schema.Parser().parse(file.toFile());
      return schema.isUnion() ? schema.getTypes().stream() : Stream.of(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void isWrittenDownAsTheNewestVersion(Schema schema) throws IOException {
    SchemaHistory history = SchemaHistory.of(schema);
    if (Boolean.getBoolean("golden.update")) {
      history.recordNext(HISTORY);
      return;
    }

    assertThat(history.isRecorded())
        .as(
            "%s has changed; write the change down as its next version:"
                + " mvn -pl streams test -Dtest=StateHistoryTest -Dgolden.update=true",
            schema.getName())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void isCompatibleWithEveryVersion(Schema schema) {
    List<String> problems = SchemaHistory.of(schema).problems();

    assertThat(problems)
        .as("states of %s from before must be readable", schema.getName())
        .isEmpty();
  }
}
