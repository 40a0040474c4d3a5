package dev.tidings.bench.throughput;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.read.Sources;
import dev.tidings.schema.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Articles from all over the corpus, no two of one title or one beginning. */
final class CorpusSample {
  private static final int BEGINNING = 120;
  private static final int SHORTEST = 200;

  private final Set<String> seen = new HashSet<>();
  private final List<Article> articles = new ArrayList<>();
  private final int every;
  private long read;

  private CorpusSample(int every) {
    this.every = every;
  }

  /** Every so-manieth article. */
  static List<Article> read(Path data, int every) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("corpus"))) {
      List<String> names =
          files.map(Path::toString).filter(name -> name.endsWith(".jsonl.gz")).sorted().toList();
      var sample = new CorpusSample(every);
      var unused =
          Sources.open(names, IngestOptions.standard(), problem -> {}).forEach(sample::take);
      return sample.articles;
    }
  }

  private void take(Article article) {
    boolean isDue = read++ % every == 0 && article.getBody().length() >= SHORTEST;
    if (isDue
        && seen.add(article.getTitle())
        && seen.add(article.getBody().substring(0, BEGINNING))) {
      articles.add(article);
    }
  }
}
