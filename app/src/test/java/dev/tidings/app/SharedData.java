package dev.tidings.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Folders beside the project or above it; what lies in {@code shared} is only read. */
final class SharedData {

  static final String NO_CORPUS =
      "skipped: no folder shared/data/corpus here or above; it holds articles that the project"
          + " may not";

  private SharedData() {}

  /** The sample articles that come with the project. */
  static Path seeds() {
    return above("seeds/01-court-lifts-taliban-ban.txt").orElseThrow().getParent();
  }

  static Optional<Path> corpus() {
    return above("shared/data/corpus");
  }

  /** Writes the first articles of the corpus' last file to a file in this folder. */
  static Path firstOfCorpus(int articles, Path folder) {
    try (Stream<Path> files = Files.list(corpus().orElseThrow())) {
      Path last =
          files
              .filter(it -> it.toString().endsWith(".jsonl.gz"))
              .sorted()
              .reduce((a, b) -> b)
              .get();
      Path copy = folder.resolve("corpus.jsonl.gz");
      try (BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(
                      new GZIPInputStream(Files.newInputStream(last)), StandardCharsets.UTF_8));
          BufferedWriter out =
              new BufferedWriter(
                  new OutputStreamWriter(
                      new GZIPOutputStream(Files.newOutputStream(copy)), StandardCharsets.UTF_8))) {
        for (String line : (Iterable<String>) in.lines().limit(articles)::iterator) {
          out.write(line + "\n");
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> above(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
        .map(it -> it.resolve(path))
        .filter(Files::exists)
        .findFirst();
  }
}
