package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplayRequest;
import org.jspecify.annotations.Nullable;

/** What enrichment reads, from either of its topics. */
sealed interface Candidate {

  /**
   * A record of {@code tidings.articles}.
   *
   * @param article null for a takedown
   */
  record Published(@Nullable Article article) implements Candidate {}

  /**
   * A record of {@code tidings.articles.replay}.
   *
   * @param request null where the record has no value, which is nobody's request
   */
  record Requested(@Nullable ReplayRequest request) implements Candidate {}
}
