package dev.tidings.app.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One owner per data directory: a lock that the operating system gives back when its process dies.
 */
final class OwnerLock implements AutoCloseable {
  /**
   * Files this JVM has locked. A second channel on one of them must never be opened here: POSIX
   * drops all of a process's locks on a file when any of its descriptors closes.
   */
  private static final Set<Path> HELD_HERE = new HashSet<>();

  /** A process that only looks holds the lock for a moment, so a taker asks more than once. */
  private static final int ATTEMPTS = 10;

  private final Path file;
  private final FileChannel channel;

  private OwnerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Empty when another owner has it. */
  static Optional<OwnerLock> take(Path file) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<OwnerLock> lock = tryLock(file);
      if (lock.isPresent()) {
        return lock;
      }
      Pause.millis(20);
    }
    return Optional.empty();
  }

  static boolean isHeld(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    Optional<OwnerLock> lock = tryLock(file);
    lock.ifPresent(OwnerLock::close);
    return lock.isEmpty();
  }

  private static Optional<OwnerLock> tryLock(Path file) throws IOException {
    synchronized (HELD_HERE) {
      Path real = Path.of(file.toFile().getCanonicalPath());
      if (HELD_HERE.contains(real)) {
        return Optional.empty();
      }
      FileChannel channel =
          FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lockOrNothing(channel).orElse(null);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      HELD_HERE.add(real);
      return Optional.of(new OwnerLock(real, channel));
    }
  }

  private static Optional<FileLock> lockOrNothing(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    synchronized (HELD_HERE) {
      HELD_HERE.remove(file);
      try {
        channel.close();
      } catch (IOException e) {
        // The lock goes with the descriptor, which is closed even when closing complains.
      }
    }
  }
}
