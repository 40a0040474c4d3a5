package dev.tidings.app;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import dev.tidings.schema.Article;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Outcome.Tagged;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.Taggers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tags and counts articles all at once: what the pipeline must come to by whatever way. */
final class BatchJob {

  private static final Tagger TAGGER = Taggers.standard();

  private BatchJob() {}

  static Outcome tag(Article article) {
    return tag(TAGGER, article);
  }

  private static Outcome tag(Tagger tagger, Article article) {
    return tagger.tag(
        new Document(
            article.getTitle(),
            article.getBody(),
            article.getLanguage().orElse(null),
            article.getPublishedAt().orElse(null),
            article.getRetrievedAt()));
  }

  /** The counts of these articles, by their keys. */
  static Map<String, ActorDay> counts(Collection<Article> articles) {
    return counts(TAGGER, articles);
  }

  /** The counts of these articles under another tagger, by their keys. */
  static Map<String, ActorDay> counts(Tagger tagger, Collection<Article> articles) {
    Map<String, String> stories = BatchStories.of(articles);
    Map<String, List<Appearance>> appearances = new TreeMap<>();
    for (Article article : articles) {
      if (tag(tagger, article) instanceof Tagged tagged) {
        for (Entity entity : tagged.entities()) {
          if (entity.actorKind() != null) {
            appearances
                .computeIfAbsent(entity.id() + "|" + tagged.day(), key -> new ArrayList<>())
                .add(
                    new Appearance(
                        entity,
                        tagged.day(),
                        article.getSource().getId(),
                        stories.get(article.getId())));
          }
        }
      }
    }
    Map<String, ActorDay> counts = new TreeMap<>();
    appearances.forEach((key, all) -> counts.put(key, count(all)));
    return counts;
  }

  private static ActorDay count(List<Appearance> appearances) {
    Entity actor = appearances.get(0).actor();
    List<String> sources =
        appearances.stream().map(Appearance::source).distinct().sorted().toList();
    return new ActorDay(
        actor.id(),
        actor.label(),
        ActorKind.valueOf(String.valueOf(actor.actorKind())),
        appearances.get(0).day(),
        (long) appearances.size(),
        appearances.stream().mapToLong(appearance -> appearance.actor().mentions()).sum(),
        (long) sources.size(),
        sources,
        appearances.stream().map(Appearance::story).distinct().count());
  }

  /** An actor in one article. */
  private record Appearance(Entity actor, LocalDate day, String source, String story) {}
}
