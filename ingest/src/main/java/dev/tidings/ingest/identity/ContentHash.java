package dev.tidings.ingest.identity;

import dev.tidings.schema.Article;
import dev.tidings.schema.Source;

/**
 * Tells revisions apart: SHA-256, lower-case hex, over {@code url, source.id, source.name, title,
 * body, authors, language, publishedAt, mediaType}, in this order, encoded as {@link FieldHash}
 * says. Neither {@code id} nor {@code retrievedAt} is in it: fetching the same text again is no
 * revision.
 */
public final class ContentHash {
  private ContentHash() {}

  public static String of(Article article) {
    Source source = article.getSource();
    return new FieldHash()
        .text(article.getUrl().orElse(null))
        .text(source.getId())
        .text(source.getName().orElse(null))
        .text(article.getTitle())
        .text(article.getBody())
        .texts(article.getAuthors())
        .text(article.getLanguage().orElse(null))
        .moment(article.getPublishedAt().orElse(null))
        .text(article.getMediaType())
        .hex();
  }
}
