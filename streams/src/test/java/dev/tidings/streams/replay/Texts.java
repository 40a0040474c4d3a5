package dev.tidings.streams.replay;

import dev.tidings.schema.Article;
import dev.tidings.schema.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Articles for tests. */
final class Texts {

  private Texts() {}

  static Article article(String id, String body) {
    return article(id, body, "example.org", "2026-03-01T10:00:00Z");
  }

  static Article article(String id, String body, String source, @Nullable String publishedAt) {
    return Article.newBuilder()
        .setId(id)
        .setSource(Source.newBuilder().setId(source).build())
        .setTitle("A headline")
        .setBody(body)
        .setPublishedAt(publishedAt == null ? null : Instant.parse(publishedAt))
        .setRetrievedAt(Instant.parse("2026-11-22T09:00:00Z"))
        .setContentHash(source + body + publishedAt)
        .setMediaType("text/plain")
        .build();
  }
}
