package dev.tidings.app.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What lies where in the folder of an embedded cluster. */
record DataDir(Path root) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LEAST_FREE_BYTES = 64L << 20;

  Path lock() {
    return root.resolve("lock");
  }

  Path state() {
    return root.resolve("cluster.json");
  }

  Path ports() {
    return root.resolve("ports.json");
  }

  Path broker() {
    return root.resolve("broker");
  }

  Path registry() {
    return root.resolve("registry");
  }

  /** Held by the registry as long as it runs. */
  Path registryLock() {
    return registry().resolve("lock");
  }

  Path registryLog() {
    return root.resolve("logs").resolve("registry.log");
  }

  /** Makes the folders and checks that there is room in them. */
  void prepare() {
    try {
      Files.createDirectories(broker());
      Files.createDirectories(registry());
      Files.createDirectories(root.resolve("logs"));
      Files.delete(Files.createTempFile(root, "write", ".tmp"));
      requireRoom();
    } catch (IOException e) {
      throw new ClusterException(
          "Cannot write to the data directory "
              + root
              + " ("
              + ClusterException.reason(e)
              + "); make it writable or choose another",
          e);
    }
  }

  /** Replaces a file by this as JSON, in one step, so that a reader never sees half of it. */
  void write(Path file, Object content) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ClusterException(
          "Cannot write " + file + " (" + ClusterException.reason(e) + ")", e);
    }
  }

  /** Empty when there is no such file, or when it is not what we would write. */
  <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Its readers ignore it once the lock is free.
    }
  }

  private void requireRoom() throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new ClusterException(
          "Only "
              + (free >> 20)
              + " MiB are free for the data directory "
              + root
              + "; free some space or choose another");
    }
  }
}
