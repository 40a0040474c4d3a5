package dev.tidings.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one process's state stores. Kafka Streams wants one for each process; the first that
 * no other process holds is taken, so that a process started again finds its stores warm.
 */
public final class StateFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lockFile;

  private StateFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** Takes the first free folder below the data folder. */
  public static StateFolder take(Path dataDir) {
    try {
      Path parent = Files.createDirectories(dataDir.resolve("streams"));
      for (int number = 1; ; number++) {
        StateFolder taken = tryToTake(parent, number);
        if (taken != null) {
          return taken;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write to " + dataDir + " (" + e.getMessage() + "); choose another --data-dir", e);
    }
  }

  private static @Nullable StateFolder tryToTake(Path parent, int number) throws IOException {
    FileChannel file =
        FileChannel.open(
            parent.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return new StateFolder(parent.resolve(String.valueOf(number)), file);
      }
    } catch (OverlappingFileLockException e) {
      // Held by another session of this JVM: as good as held by another process.
      file.close();
      return null;
    }
    file.close();
    return null;
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
