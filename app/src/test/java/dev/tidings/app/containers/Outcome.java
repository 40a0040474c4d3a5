package dev.tidings.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.awaitility.Awaitility;

/**
 * What must hold when the pipeline has come to rest, worked out anew from what a plain client
 * reads: every article is tagged in its latest revision, and the counts are those of these
 * articles.
 */
final class Outcome {

  static final String ARTICLES = "tidings.articles";
  static final String ENRICHED = "tidings.articles.enriched";
  static final String REJECTED = "tidings.articles.rejected";
  static final String DEAD_LETTERS = "tidings.dead-letters";
  static final String ACTORS = "tidings.actors.daily";

  private static final Duration LONGEST = Duration.ofMinutes(4);

  private Outcome() {}

  /** Waits until it holds for this many articles. */
  static void awaitExact(PlainClient client, int articles) {
    Awaitility.await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> requireExact(client, articles));
  }

  /** Requires it at once. */
  static void requireExact(PlainClient client, int articles) {
    Map<String, GenericRecord> published = client.latest(ARTICLES);
    Map<String, GenericRecord> enriched = client.latest(ENRICHED);
    assertThat(published).hasSize(articles);
    assertThat(hashes(enriched)).isEqualTo(hashesOfArticles(published));
    assertThat(counts(client.latest(ACTORS))).isEqualTo(recounted(enriched));
  }

  /** Waits until so many articles are tagged, and says how many it found then. */
  static int awaitEnriched(PlainClient client, int atLeast) {
    return Awaitility.await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> client.latest(ENRICHED).size(), tagged -> tagged >= atLeast);
  }

  private static Map<String, String> hashesOfArticles(Map<String, GenericRecord> articles) {
    Map<String, String> hashes = new HashMap<>();
    articles.forEach((id, article) -> hashes.put(id, text(article, "contentHash")));
    return hashes;
  }

  private static Map<String, String> hashes(Map<String, GenericRecord> enriched) {
    Map<String, String> hashes = new HashMap<>();
    enriched.forEach((id, it) -> hashes.put(id, text(record(it, "article"), "contentHash")));
    return hashes;
  }

  private static Map<String, Count> counts(Map<String, GenericRecord> days) {
    Map<String, Count> counts = new HashMap<>();
    days.forEach(
        (key, day) ->
            counts.put(
                key,
                new Count(
                    (Long) day.get("articles"),
                    (Long) day.get("mentions"),
                    strings((List<?>) day.get("sourceIds")))));
    return counts;
  }

  private static Map<String, Count> recounted(Map<String, GenericRecord> enriched) {
    Map<String, Count> counts = new HashMap<>();
    for (GenericRecord article : enriched.values()) {
      String source = text(record(record(article, "article"), "source"), "id");
      for (Object item : (List<?>) article.get("entities")) {
        GenericRecord entity = (GenericRecord) item;
        if (entity.get("actorKind") != null) {
          counts.merge(
              text(entity, "id") + "|" + day(article),
              new Count(1, (Integer) entity.get("mentions"), Set.of(source)),
              Count::plus);
        }
      }
    }
    return counts;
  }

  private static LocalDate day(GenericRecord article) {
    return LocalDate.ofEpochDay((Integer) article.get("day"));
  }

  private static GenericRecord record(GenericRecord parent, String field) {
    return (GenericRecord) Objects.requireNonNull(parent.get(field));
  }

  private static String text(GenericRecord record, String field) {
    return String.valueOf(record.get(field));
  }

  private static Set<String> strings(List<?> values) {
    Set<String> strings = new TreeSet<>();
    values.forEach(value -> strings.add(value.toString()));
    return strings;
  }

  /** One actor's count on one day. */
  private record Count(long articles, long mentions, Set<String> sources) {

    Count plus(Count other) {
      Set<String> all = new HashSet<>(sources);
      all.addAll(other.sources);
      return new Count(articles + other.articles, mentions + other.mentions, all);
    }
  }
}
