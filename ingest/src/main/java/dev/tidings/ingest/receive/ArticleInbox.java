package dev.tidings.ingest.receive;

import dev.tidings.schema.Article;
import java.util.List;

/** Takes articles to where they are safe. */
@FunctionalInterface
public interface ArticleInbox {

  /**
   * Returns when all are safe or refused.
   *
   * @throws dev.tidings.ingest.IngestException if none can be taken now
   */
  void take(List<Article> articles, Refusals refusals);

  /** Is told of an article that was not taken. */
  @FunctionalInterface
  interface Refusals {

    void refused(String id, String reason, String remedy);
  }
}
