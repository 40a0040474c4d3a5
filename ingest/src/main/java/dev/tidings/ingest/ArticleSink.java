package dev.tidings.ingest;

import dev.tidings.schema.Article;

/** Takes articles, one at a time, in the order they were read. */
@FunctionalInterface
public interface ArticleSink {

  /**
   * Takes one article.
   *
   * @throws IngestException if no further article can be taken; reading then stops
   */
  void accept(Article article);
}
