package dev.tidings.lab.data;

import dev.tidings.lab.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of corpora, gold sets and dictionaries, which is not part of the project: {@code
 * ../shared/data} beside the checkout, or what the system property {@code tidings.data} says.
 */
public final class SharedData {
  private SharedData() {}

  /** The folder, if this machine has it. */
  public static Optional<Path> find() {
    String given = System.getProperty("tidings.data");
    if (given != null) {
      return Optional.of(Path.of(given)).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  /** The folder, or an exception that says what to do. */
  public static Path require() {
    return find()
        .orElseThrow(
            () ->
                new LabException(
                    "there is no folder shared/data beside the checkout; say where it is with"
                        + " TIDINGS_JAVA_OPTS=-Dtidings.data=FOLDER"));
  }
}
