package dev.tidings.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code shared} beside a checkout, which not everyone has. */
public final class SharedData {
  private SharedData() {}

  /** A file or folder in it. Where there is none, the test is skipped and says so. */
  public static Path present(String name) {
    Path at = Path.of("").toAbsolutePath();
    for (Path folder = at; folder != null; folder = folder.getParent()) {
      Path path = folder.resolve("shared").resolve(name);
      if (Files.exists(path)) {
        return path;
      }
    }
    assumeTrue(false, () -> "skipped: no shared/" + name + " above " + at);
    return at;
  }
}
