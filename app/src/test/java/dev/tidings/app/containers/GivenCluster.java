package dev.tidings.app.containers;

import dev.tidings.app.TidingsProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A cluster by its two addresses, and the command against it. */
record GivenCluster(String bootstrapServers, String registryUrl) {

  /** Runs a verb to its end. */
  TidingsProcess.Result run(Path folder, String... arguments) {
    return TidingsProcess.run(folder, addressed(arguments));
  }

  /** Starts a verb. */
  TidingsProcess begin(Path folder, String... arguments) {
    return TidingsProcess.start(folder, addressed(arguments));
  }

  private String[] addressed(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--bootstrap-server", bootstrapServers, "--registry", registryUrl));
    return all.toArray(String[]::new);
  }

  /** A client that nobody here wrote. */
  PlainClient client() {
    return new PlainClient(bootstrapServers, registryUrl);
  }
}
