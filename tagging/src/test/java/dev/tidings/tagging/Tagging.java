package dev.tidings.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** Says in one line what a test asks of the standard tagger. */
final class Tagging {

  static final Tagger TAGGER = Taggers.standard();
  static final Instant RETRIEVED = Instant.parse("2026-06-01T12:00:00Z");

  private Tagging() {}

  static Document document(String title, String body) {
    return new Document(title, body, "en", null, RETRIEVED);
  }

  static Outcome.Tagged tag(String title, String body) {
    Outcome outcome = TAGGER.tag(document(title, body));
    assertThat(outcome).isInstanceOf(Outcome.Tagged.class);
    return (Outcome.Tagged) outcome;
  }

  /** Each mention in the body as {@code text=label/FORM}. */
  static List<String> mentions(String body) {
    Outcome.Tagged tagged = tag("", body);
    return tagged.mentions().stream()
        .map(mention -> mention.text() + "=" + label(tagged, mention) + "/" + mention.form())
        .toList();
  }

  /** Each mention in the body as {@code text=label}. */
  static List<String> names(String body) {
    return mentions(body).stream().map(mention -> mention.replaceAll("/[A-Z]+$", "")).toList();
  }

  /** The ids of whom the body names, without those who have a name only. */
  static List<String> known(String body) {
    return tag("", body).entities().stream()
        .map(Entity::id)
        .filter(id -> !id.startsWith("name:"))
        .toList();
  }

  static List<String> labels(Outcome.Tagged tagged) {
    return tagged.entities().stream().map(Entity::label).toList();
  }

  private static String label(Outcome.Tagged tagged, Mention mention) {
    return tagged.entities().stream()
        .filter(entity -> entity.id().equals(mention.entityId()))
        .map(Entity::label)
        .findFirst()
        .orElseThrow();
  }
}
