package dev.tidings.app;

import dev.tidings.ingest.identity.ContentHash;
import dev.tidings.schema.Article;
import dev.tidings.schema.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Articles about actors that the tagger knows; the same seed invents the same ones. */
final class InventedArticles {

  private static final List<String> ACTORS =
      List.of(
          "Russia",
          "Pakistan",
          "Afghanistan",
          "China",
          "Tajikistan",
          "Uzbekistan",
          "Iran",
          "India",
          "the United Nations",
          "the European Union",
          "NATO",
          "the Taliban",
          "Vladimir Putin");
  private static final List<String> DEEDS =
      List.of(
          "met envoys of",
          "sent a note to",
          "opened a crossing with",
          "recalled its delegation from",
          "signed a contract with",
          "renewed its offer to");
  private static final List<String> SOURCES =
      List.of("steppecourier.example", "oxusmonitor.example", "borderwatch.example");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 30);
  private static final int DAYS = 4;
  private static final int MOST_SENTENCES = 5;

  private final Random random;

  InventedArticles(Random random) {
    this.random = random;
  }

  /** An article or, where one of this id is there, another revision of it. */
  Article about(String id) {
    return article(id, sentence(), paragraphs());
  }

  /** An article in which there is nothing to tag. */
  Article withoutWords(String id) {
    return article(id, String.valueOf(random.nextInt(1_000)), "1 2 3 " + random.nextInt());
  }

  /** An article that says this, too. */
  Article saying(String id, String text) {
    return article(id, sentence(), text + " " + paragraphs());
  }

  private Article article(String id, String title, String body) {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    Article unsealed =
        Article.newBuilder()
            .setId(id)
            .setSource(Source.newBuilder().setId(anyOf(SOURCES)).build())
            .setTitle(title)
            .setBody(body)
            .setLanguage("en")
            .setPublishedAt(day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC))
            .setRetrievedAt(Instant.parse("2025-04-10T00:00:00Z"))
            .setContentHash("")
            .setMediaType("text/plain")
            .build();
    return Article.newBuilder(unsealed).setContentHash(ContentHash.of(unsealed)).build();
  }

  private String paragraphs() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(MOST_SENTENCES); i >= 0; i--) {
      text.append(sentence()).append('.').append(i % 2 == 0 ? " " : "\n\n");
    }
    return text.toString().strip();
  }

  private String sentence() {
    return "On day %d %s %s %s"
        .formatted(random.nextInt(1_000), anyOf(ACTORS), anyOf(DEEDS), anyOf(ACTORS));
  }

  private <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
