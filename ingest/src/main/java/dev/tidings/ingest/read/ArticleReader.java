package dev.tidings.ingest.read;

import dev.tidings.ingest.ArticleSink;
import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.Problems;
import dev.tidings.ingest.ReadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads sources, one document at a time. Made by {@link Sources#open}. */
public final class ArticleReader {
  /** The source that stands for standard input. */
  static final String STDIN = "-";

  private final List<String> args;
  private final IngestOptions options;
  private final Problems problems;

  ArticleReader(List<String> args, IngestOptions options, Problems problems) {
    this.args = List.copyOf(args);
    this.options = options;
    this.problems = problems;
  }

  /**
   * Reads everything and hands each article to the sink, in a stable order. No more than one
   * document is in memory at a time.
   *
   * @throws dev.tidings.ingest.IngestException if the sink throws it; reading then stops
   */
  public ReadReport forEach(ArticleSink sink) {
    Tally tally = new Tally(problems, sink);
    StreamReader streams = new StreamReader(options, tally);
    FolderWalk folders = new FolderWalk(streams, tally);
    for (String arg : args) {
      if (arg.equals(STDIN)) {
        readStdin(streams, tally);
      } else {
        readPath(arg, streams, folders, tally);
      }
    }
    return tally.report();
  }

  private void readStdin(StreamReader streams, Tally tally) {
    try {
      streams.read(
          options.stdin(),
          new Document(STDIN, "stdin", Optional.empty(), options.clock().instant()),
          options.stdinFormat());
    } catch (IOException e) {
      tally.rejected(STDIN, 0, "standard input broke off: " + Tally.reason(e), "send it again");
    }
  }

  private static void readPath(String arg, StreamReader streams, FolderWalk folders, Tally tally) {
    Path path;
    try {
      path = Path.of(arg);
    } catch (InvalidPathException e) {
      tally.rejected(arg, 0, "it is not a path", "name a file, a folder or -");
      return;
    }
    if (Files.isDirectory(path)) {
      folders.read(path);
    } else if (Files.exists(path)) {
      streams.readFile(path, arg, path.toAbsolutePath().normalize().getParent());
    } else {
      tally.rejected(arg, 0, "there is no such file or folder", "check the path");
    }
  }
}
