package dev.tidings.app;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** A folder of the data to measure on. */
  static Optional<Path> shared(String folder) {
    return above("shared/data/" + folder);
  }

  /** Writes the first articles of the corpus' last file to a file in this folder. */
  static Path firstOfCorpus(int articles, Path folder) {
    try (Stream<Path> files = Files.list(corpus().orElseThrow())) {
      Path last =
          files.filter(it -> it.toString().endsWith(".jsonl.gz")).max(naturalOrder()).orElseThrow();
      List<String> lines = lines(last);
      Path copy = folder.resolve("corpus.jsonl.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(copy))) {
        String first = String.join("\n", lines.subList(0, Math.min(articles, lines.size())));
        out.write(first.getBytes(StandardCharsets.UTF_8));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A compressed file's lines. */
  static List<String> lines(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
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
