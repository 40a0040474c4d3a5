package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Articles for tests; the hash is, as in the product, over all but id and time of retrieval. */
final class Articles {

  static final LocalDate SOME_DAY = LocalDate.parse("2026-03-01");
  private static final String SOME_SOURCE = "example.org";
  private static final Instant RETRIEVED = Instant.parse("2026-11-22T09:00:00Z");

  private Articles() {}

  static Article article(String id, String body) {
    return article(id, body, SOME_DAY, SOME_SOURCE);
  }

  static Article article(String id, String body, LocalDate day) {
    return article(id, body, day, SOME_SOURCE);
  }

  static Article article(String id, String body, String source) {
    return article(id, body, SOME_DAY, source);
  }

  /** The same content, whenever it was retrieved. */
  static Article article(String id, String body, Instant retrievedAt) {
    return Article.newBuilder(article(id, body)).setRetrievedAt(retrievedAt).build();
  }

  static Article article(String id, String body, LocalDate day, String source) {
    return Article.newBuilder()
        .setId(id)
        .setSource(Source.newBuilder().setId(source).build())
        .setTitle("A headline")
        .setBody(body)
        .setPublishedAt(day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .setRetrievedAt(RETRIEVED)
        .setContentHash("%s, %s: %s".formatted(source, day, body))
        .setMediaType("text/plain")
        .build();
  }
}
