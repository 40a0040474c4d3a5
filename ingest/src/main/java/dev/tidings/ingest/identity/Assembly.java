package dev.tidings.ingest.identity;

import dev.tidings.schema.Article;
import java.util.List;

/** What became of a draft. */
public sealed interface Assembly {

  /**
   * An article.
   *
   * @param flaws what had to be left out of it
   * @param namedByPath whether its id is made of where it was found, for want of a stated one
   */
  record Complete(Article article, List<Flaw> flaws, boolean namedByPath) implements Assembly {
    public Complete {
      flaws = List.copyOf(flaws);
    }
  }

  /** No article. */
  record Refused(Flaw flaw) implements Assembly {}
}
