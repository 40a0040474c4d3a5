package dev.tidings.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout of the sources that is worked in.
 *
 * @param root its folder
 */
public record Checkout(Path root) {
  /** The nearest one around the working directory. */
  public static Checkout find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("lab/pom.xml"))) {
        return new Checkout(at);
      }
    }
    throw new LabException("this is no checkout of the sources; go to one");
  }

  /** The folder of this project's own gold. */
  public Path annotations() {
    return root.resolve("lab/src/main/annotations");
  }

  /** What no figure may fall below. */
  public Path floors() {
    return root.resolve("lab/floors.tsv");
  }
}
