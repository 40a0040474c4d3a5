package dev.tidings.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A process's name among others of its consumer groups: it lives as long as its state stores. */
final class InstanceId {

  private static final String FILE = "instance-id";

  private InstanceId() {}

  /** The name that this folder's process had last time; a new one where there is none. */
  static String of(Path stateFolder) {
    Path file = stateFolder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(stateFolder);
        Path next = file.resolveSibling(FILE + ".next");
        Files.writeString(next, UUID.randomUUID().toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot keep the instance's id in " + file + " (" + e.getMessage() + ")", e);
    }
  }
}
