package dev.tidings.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are in and around the checkout that the tests run in. */
final class Checkout {

  private Checkout() {}

  /** The sample articles. */
  static Path seeds() {
    return Path.of("..", "seeds").toAbsolutePath().normalize();
  }

  /** A folder of {@code shared/}, which stands beside the checkout on some machines. */
  static Optional<Path> shared(String folder) {
    return Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(parent -> parent.resolve("shared").resolve(folder))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
