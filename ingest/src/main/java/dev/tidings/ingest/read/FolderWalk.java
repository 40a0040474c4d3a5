package dev.tidings.ingest.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Reads the files of a folder, at any depth, in the order of their paths written with {@code /}.
 * Holds one folder's names at a time and follows no links to folders, so it ends.
 */
final class FolderWalk {
  private static final Comparator<Path> BY_PATH = Comparator.comparing(FolderWalk::sortName);

  private final StreamReader streams;
  private final Tally tally;

  FolderWalk(StreamReader streams, Tally tally) {
    this.streams = streams;
    this.tally = tally;
  }

  void read(Path root) {
    read(root, root);
  }

  private void read(Path root, Path folder) {
    for (Path child : children(folder)) {
      if (isFolder(child)) {
        read(root, child);
      } else {
        readFile(root, child);
      }
    }
  }

  private void readFile(Path root, Path file) {
    FileKind kind = FileKind.of(name(file));
    if (kind.format().isPresent() || kind.archive()) {
      streams.readFile(file, file.toString(), root.toAbsolutePath().normalize());
    } else {
      tally.skipped();
    }
  }

  private List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(
          entry -> {
            if (isWanted(entry)) {
              children.add(entry);
            }
          });
    } catch (IOException | DirectoryIteratorException e) {
      tally.rejected(
          folder.toString(),
          0,
          "the folder cannot be read: " + Tally.reason(e),
          "check its rights");
    }
    children.sort(BY_PATH);
    return children;
  }

  private static boolean isWanted(Path entry) {
    String name = name(entry);
    boolean readme = name.toLowerCase(Locale.ROOT).startsWith("readme") && !isFolder(entry);
    return !name.startsWith(".") && !readme;
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static String sortName(Path path) {
    return isFolder(path) ? name(path) + "/" : name(path);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
