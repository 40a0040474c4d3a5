package dev.tidings.app;

import dev.tidings.schema.Article;
import dev.tidings.streams.story.Fingerprint;
import dev.tidings.tagging.Outcome.Tagged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares each article with all others at once: what the stories must come to by any way. */
final class BatchStories {

  private static final Duration REACH = Duration.ofDays(7);

  /** A text and its place in time. */
  record Text(String id, Instant time, Optional<Fingerprint> fingerprint) {}

  private BatchStories() {}

  /** By article id, the story of each of these articles that can be tagged. */
  static Map<String, String> of(Collection<Article> articles) {
    List<Text> texts = new ArrayList<>();
    for (Article article : articles) {
      if (BatchJob.tag(article) instanceof Tagged tagged) {
        texts.add(
            new Text(
                article.getId(),
                article
                    .getPublishedAt()
                    .orElseGet(() -> tagged.day().atStartOfDay(ZoneOffset.UTC).toInstant()),
                Fingerprint.of(article.getBody())));
      }
    }
    return of(texts);
  }

  /** By id, the story of each of these texts. */
  static Map<String, String> of(List<Text> unordered) {
    List<Text> texts = new ArrayList<>(unordered);
    texts.sort(Comparator.comparing(Text::time).thenComparing(Text::id));
    Map<String, String> stories = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      stories.put(
          text.id(),
          texts.subList(0, i).stream()
              .filter(earlier -> areCopies(earlier, text))
              .findFirst()
              .orElse(text)
              .id());
    }
    return stories;
  }

  private static boolean areCopies(Text earlier, Text text) {
    if (Duration.between(earlier.time(), text.time()).compareTo(REACH) > 0
        || earlier.fingerprint().isEmpty()
        || text.fingerprint().isEmpty()) {
      return false;
    }
    Fingerprint one = earlier.fingerprint().get();
    Fingerprint other = text.fingerprint().get();
    return Fingerprint.areNearCopies(one.sketch(), one.shingles(), other.sketch(), other.shingles())
        && !Collections.disjoint(one.bands(), other.bands());
  }
}
