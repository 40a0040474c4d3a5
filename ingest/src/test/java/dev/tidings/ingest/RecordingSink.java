package dev.tidings.ingest;

import dev.tidings.schema.Article;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given. */
public final class RecordingSink implements ArticleSink {
  private final List<Article> articles = new ArrayList<>();

  @Override
  public void accept(Article article) {
    articles.add(article);
  }

  public List<Article> articles() {
    return articles;
  }

  public Article only() {
    if (articles.size() != 1) {
      throw new AssertionError("expected one article but there are " + articles.size());
    }
    return articles.get(0);
  }

  public List<String> ids() {
    return articles.stream().map(Article::getId).toList();
  }

  public List<String> titles() {
    return articles.stream().map(Article::getTitle).toList();
  }
}
