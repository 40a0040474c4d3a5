package dev.tidings.bench.teacher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes what the names' model learns from into a folder: the labels that NLP4J 1.1.3 (Apache 2.0)
 * gives to raw news, its word clusters and its list of typed names. Offsets and words only, no
 * running text. Needs a heap of 5 GB; takes about 20 minutes for 24,000 articles.
 *
 * <p>{@code Teacher DATA OUT ARTICLES [SKIP]}: the folder {@code ../shared/data}, the folder to
 * write, how many articles to label, and a file with the keys of those to leave alone, one a line.
 */
public final class Teacher {

  private Teacher() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    int articles = Integer.parseInt(args[2]);
    Set<String> skip = args.length > 3 ? new HashSet<>(Files.readAllLines(Path.of(args[3]))) : Set.of();
    Lexica.write(out);
    label(data, out, articles, skip);
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
