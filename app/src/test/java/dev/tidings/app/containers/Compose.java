package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** {@code docker-compose} on our own file, under a project name of its own. */
final class Compose implements AutoCloseable {

  private static final String NONE = "There is no docker-compose here: skipping its test.";
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final String project = "tidings-test-" + ProcessHandle.current().pid();
  private final int brokerPort = FreePort.find();
  private final int registryPort = FreePort.find();
  private final List<String> command;

  private Compose(List<String> command) {
    this.command = command;
  }

  /** Finds Compose as its own program or as Docker's plug-in; skips the test without either. */
  static Compose require() {
    Docker.require();
    for (List<String> command : List.of(List.of("docker-compose"), List.of("docker", "compose"))) {
      if (answers(command)) {
        return new Compose(command);
      }
    }
    System.out.println(NONE);
    return Assumptions.abort(NONE);
  }

  private static boolean answers(List<String> command) {
    List<String> version = new ArrayList<>(command);
    version.add("version");
    try (TidingsProcess process = TidingsProcess.start(ROOT, Map.of(), version)) {
      return process.result().exitCode() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Runs it to a good end. */
  TidingsProcess.Result run(String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("-p", project));
    all.addAll(List.of(arguments));
    Map<String, String> ports =
        Map.of(
            "TIDINGS_BROKER_PORT", String.valueOf(brokerPort),
            "TIDINGS_REGISTRY_PORT", String.valueOf(registryPort));
    try (TidingsProcess process = TidingsProcess.start(ROOT, ports, all)) {
      TidingsProcess.Result result = process.result();
      assertThat(result.exitCode()).as(() -> result.err() + result.out()).isZero();
      return result;
    }
  }

  /** The cluster as this machine sees it. */
  GivenCluster cluster() {
    return new GivenCluster(
        "localhost:" + brokerPort, "http://localhost:%d/apis/ccompat/v7".formatted(registryPort));
  }

  /** Ends all of it, its data too. */
  @Override
  public void close() {
    run("down", "-v");
  }
}
