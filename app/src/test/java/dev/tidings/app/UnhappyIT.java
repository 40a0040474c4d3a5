package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when it can't work: one line that says what to do, and an exit code. */
class UnhappyIT {

  private static final Duration PROMPTLY = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void noBrokerAnswers() {
    long began = System.nanoTime();

    TidingsProcess.run(
            folder, "counts", "--bootstrap-server=127.0.0.1:1", "--registry=http://127.0.0.1:2")
        .failedWith(1, "Cannot reach the broker at 127.0.0.1:1: no broker answers. Check that");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PROMPTLY);
  }

  @Test
  void theBrokersNameIsUnknown() {
    TidingsProcess.run(
            folder,
            "run",
            "--bootstrap-server=nowhere.invalid:9092",
            "--registry=http://127.0.0.1:2")
        .failedWith(1, "Cannot reach the broker at nowhere.invalid:9092: No resolvable bootstrap");
  }

  @Test
  void variablesAreWrong() {
    Result result =
        TidingsProcess.run(
            folder,
            Map.of("TIDINGS_BLAH", "1", "TIDINGS_BROKER_PORT", "99999", "TIDINGS_REGISTRY", "x"),
            "counts");

    result
        .failedWith(2, "Cannot start: ")
        .failedWith(2, "unknown setting 'TIDINGS_BLAH'")
        .failedWith(2, "broker-port must be int [-1,...,65535] but is '99999'")
        .failedWith(2, "registry is set but bootstrap-server is not");
  }

  @Test
  void theFileNamedByAVariableIsMissing() {
    TidingsProcess.run(folder, Map.of("TIDINGS_CONFIG", "nowhere.properties"), "counts")
        .failedWith(2, "there is no settings file nowhere.properties");
  }

  @Test
  void aKnowledgeFileHasABadLine() throws IOException {
    Files.writeString(folder.resolve("mine.tsv"), "# mine\nthis is no entry\n");

    Result result =
        TidingsProcess.run(folder, "run", "--once", "--knowledge=mine.tsv")
            .failedWith(2, "Cannot start: mine.tsv, line 2: ");

    assertThat(result.err()).doesNotContain("Starting broker");
  }

  @Test
  void aKnowledgeFileIsMissing() {
    TidingsProcess.run(folder, "run", "--once", "--knowledge=nowhere.tsv")
        .failedWith(2, "knowledge names nowhere.tsv, which can't be read");
  }

  @Test
  void theDataFolderCannotBeMade() throws IOException {
    // A file in the way stops root as well, whom no permission would.
    Files.writeString(folder.resolve("file"), "");

    TidingsProcess.run(folder, "run", "--once", "--data-dir=file/data")
        .failedWith(1, "Cannot write to the data directory");
  }
}
