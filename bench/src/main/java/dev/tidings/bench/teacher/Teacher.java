package dev.tidings.bench.teacher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what the names' model learns from into a folder: the labels that NLP4J 1.1.3 (Apache 2.0)
 * gives to raw news, its word clusters and its list of typed names. Offsets and words only, no
 * running text. Needs a heap of 5 GB; takes about 20 minutes for 24,000 articles.
 *
 * <p>{@code Teacher DATA OUT ARTICLES ANNOTATIONS}: the folder {@code ../shared/data}, the folder
 * to write, how many articles to label, and the folder of our own annotations, whose articles are
 * left alone.
 */
public final class Teacher {

  private static final String KEY = "[0-9a-f]{16}";

  private Teacher() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    int articles = Integer.parseInt(args[2]);
    Set<String> skip = keys(Path.of(args[3]));
    Lexica.write(out);
    label(data, out, articles, skip);
  }

  /** The keys of all articles that the tables of a folder speak of. */
  private static Set<String> keys(Path annotations) throws IOException {
    Set<String> keys = new HashSet<>();
    try (Stream<Path> files = Files.list(annotations)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).toList()) {
        for (String line : Files.readAllLines(file)) {
          Stream.of(line.split("\t", -1)).filter(cell -> cell.matches(KEY)).forEach(keys::add);
        }
      }
    }
    return keys;
  }

  private static void label(Path data, Path out, int articles, Set<String> skip)
      throws IOException {
    var labeller = new Labeller();
    try (Writer labels = Lexica.gzip(out.resolve("labels.gz"))) {
      int done = 0;
      for (RawText text : RawText.sentences(data)) {
        labels.write(labeller.line(text));
      }
      for (RawText text : RawText.articles(data, articles, skip)) {
        labels.write(labeller.line(text));
        if (++done % 500 == 0) {
          System.err.println(done + " articles");
        }
      }
    }
  }
}
