package dev.tidings.app.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the registry once after a build, to keep the classes it loads in an archive from which every
 * later start takes half as long. Nothing depends on its success.
 */
public final class RegistryTraining {
  private RegistryTraining() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    RegistryDistribution distribution = RegistryDistribution.find(Optional.empty());
    Path data = Files.createTempDirectory("tidings-registry");
    try {
      train(distribution, data);
    } finally {
      deleteAll(data);
    }
  }

  private static void train(RegistryDistribution distribution, Path data)
      throws IOException, InterruptedException {
    int port = Ports.anyFree(Set.of());
    Path log = data.resolve("log");
    Path archive = distribution.classArchive();
    Path recorded = archive.resolveSibling(archive.getFileName() + ".next");
    Process process =
        new RegistryCommand(distribution, port)
            .recording(recorded)
            .directory(data.toFile())
            .redirectOutput(log.toFile())
            .start();
    try {
      new RegistryProcess(process, RegistryProcess.url(port), log)
          .awaitReady(Duration.ofSeconds(60));
      process.destroy();
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    requireWhole(distribution, recorded);
    Files.move(recorded, archive, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A JVM ignores an archive that does not fit it, but dies of one that was cut short. */
  private static void requireWhole(RegistryDistribution distribution, Path archive)
      throws IOException, InterruptedException {
    if (RegistryCommand.verifying(distribution, archive).start().waitFor() != 0) {
      throw new IOException("The class archive " + archive + " is damaged");
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
