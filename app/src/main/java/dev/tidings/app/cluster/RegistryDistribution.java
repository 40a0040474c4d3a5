package dev.tidings.app.cluster;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The unpacked registry.
 *
 * @param runnerJar its first jar, which names the others
 */
record RegistryDistribution(Path runnerJar) {
  private static final String RUNNER_SUFFIX = "-runner.jar";

  static RegistryDistribution find(Optional<Path> wish) {
    List<Path> places = wish.map(List::of).orElseGet(RegistryDistribution::usualPlaces);
    return places.stream()
        .flatMap(place -> runnerIn(place).stream())
        .findFirst()
        .map(RegistryDistribution::new)
        .orElseThrow(
            () ->
                new ClusterException(
                    "No schema registry found in "
                        + places
                        + "; build it with `mvn -Dquick -DskipTests package`, or give the URL of"
                        + " a running one"));
  }

  /** Where {@link RegistryTraining} keeps the classes of a start; it need not be there. */
  Path classArchive() {
    return runnerJar.resolveSibling("classes.jsa");
  }

  String mainClass() {
    try (JarFile jar = new JarFile(runnerJar.toFile())) {
      return jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
    } catch (IOException e) {
      throw new ClusterException(
          "The schema registry's "
              + runnerJar
              + " cannot be read ("
              + ClusterException.reason(e)
              + "); delete its folder and build again",
          e);
    }
  }

  /** Where our own classes are: a jar or a folder. */
  static Path ownClasses() {
    CodeSource source = RegistryDistribution.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new ClusterException("Cannot tell where Tidings' own classes are");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new ClusterException("Cannot tell where Tidings' own classes are", e);
    }
  }

  /** Beside target/classes or the jar in the build; beside lib/ where we are installed. */
  private static List<Path> usualPlaces() {
    Path own = ownClasses();
    return List.of(own.resolveSibling("registry"), own.resolve("../../registry").normalize());
  }

  private static Optional<Path> runnerIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(RUNNER_SUFFIX)).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
