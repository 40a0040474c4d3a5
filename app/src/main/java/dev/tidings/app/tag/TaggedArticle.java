package dev.tidings.app.tag;

import dev.tidings.schema.Article;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Reason;
import java.util.List;

/**
 * An article and what became of it.
 *
 * @param reasons why each mention is there; empty where nobody asked
 */
public record TaggedArticle(Article article, Outcome outcome, List<Reason> reasons) {
  public TaggedArticle {
    reasons = List.copyOf(reasons);
  }
}
