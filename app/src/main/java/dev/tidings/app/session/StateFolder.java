package dev.tidings.app.session;

import dev.tidings.schema.LaneName;
import dev.tidings.schema.LaneState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one process's state stores. Kafka Streams wants one for each process; the first that
 * no other process holds is taken, so that a process started again finds its stores warm.
 */
public final class StateFolder implements AutoCloseable {

  private static final String LANES = "lanes";

  private final Path path;
  private final FileChannel lockFile;

  private StateFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** Takes the first free folder below the data folder. */
  public static StateFolder take(Path dataDir) {
    return takeIn(dataDir, dataDir.resolve("streams"));
  }

  /**
   * Takes the first free folder for a lane. A lane that is dropped and made again has others:
   * stores of the first one would be taken for those of the second.
   */
  public static StateFolder take(Path dataDir, LaneState lane) {
    String made = lane.getName() + "-" + lane.getCreatedAt().toEpochMilli();
    return takeIn(dataDir, dataDir.resolve(LANES).resolve(made));
  }

  private static StateFolder takeIn(Path dataDir, Path folder) {
    try {
      Path parent = Files.createDirectories(folder);
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

  /** Removes all folders of a lane, of whichever time it was made. */
  public static void remove(Path dataDir, LaneName lane) {
    Path lanes = dataDir.resolve(LANES);
    if (!Files.isDirectory(lanes)) {
      return;
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(lanes, lane.value() + "-[0-9]*")) {
      for (Path folder : folders) {
        Utils.delete(folder.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot remove the lane's folder in " + lanes + " (" + e.getMessage() + ")", e);
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
