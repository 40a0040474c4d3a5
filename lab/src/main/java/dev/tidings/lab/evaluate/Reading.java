package dev.tidings.lab.evaluate;

import dev.tidings.tagging.Document;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Tagger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tagger makes of a text of a gold set. */
record Reading(List<Mention> mentions, Map<String, Entity> entities) {
  /** Gold sets don't say when a copy was obtained. */
  private static final Instant RETRIEVED = Instant.parse("2026-01-01T00:00:00Z");

  private static final int DAY_LETTERS = "yyyy-mm-dd".length();

  static Reading of(Tagger tagger, String title, String body, @Nullable String publishedAt) {
    Outcome outcome = tagger.tag(new Document(title, body, "en", instant(publishedAt), RETRIEVED));
    Map<String, Entity> entities = new LinkedHashMap<>();
    if (outcome instanceof Outcome.Tagged tagged) {
      tagged.entities().forEach(entity -> entities.put(entity.id(), entity));
      return new Reading(tagged.mentions(), entities);
    }
    return new Reading(List.of(), entities);
  }

  /** A reading of a text without title and date. */
  static Reading of(Tagger tagger, String text) {
    return of(tagger, "", text, null);
  }

  private static @Nullable Instant instant(@Nullable String written) {
    if (written == null || written.length() < DAY_LETTERS) {
      return null;
    }
    LocalDate day = LocalDate.parse(written.substring(0, DAY_LETTERS));
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
