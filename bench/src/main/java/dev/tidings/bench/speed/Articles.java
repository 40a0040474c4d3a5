package dev.tidings.bench.speed;

import dev.tidings.lab.data.Corpus;
import dev.tidings.lab.data.CorpusArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whole articles of about 4 KB, from all over the corpus. */
final class Articles {
  private static final int SHORTEST = 3_900;
  private static final int LONGEST = 4_300;

  private Articles() {}

  static List<CorpusArticle> read(Path data, int count) {
    List<CorpusArticle> fitting = new ArrayList<>();
    new Corpus(data.resolve("corpus"))
        .forEach(
            article -> {
              int length = article.body().length();
              if (length >= SHORTEST && length <= LONGEST) {
                fitting.add(article);
              }
            });
    List<CorpusArticle> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(fitting.get((int) ((long) i * fitting.size() / count)));
    }
    return chosen;
  }
}
