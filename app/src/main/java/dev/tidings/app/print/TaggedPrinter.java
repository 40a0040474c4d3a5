package dev.tidings.app.print;

import dev.tidings.app.tag.TaggedArticle;

/** Prints articles with their tags, one after another. */
public interface TaggedPrinter extends AutoCloseable {

  /** Prints one article. */
  void print(TaggedArticle tagged);

  /** Ends what was begun. */
  @Override
  void close();
}
