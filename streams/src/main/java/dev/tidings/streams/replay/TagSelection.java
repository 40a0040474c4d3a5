package dev.tidings.streams.replay;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.ReplaySelection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which articles have the tags that a selection names: entities and topics by id or label. */
final class TagSelection {

  private final Set<String> actors;
  private final Set<String> topics;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> tagged = new HashSet<>();

  TagSelection(ReplaySelection selection) {
    actors = folded(selection.getActors());
    topics = folded(selection.getTopics());
  }

  private static Set<String> folded(Iterable<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(fold(name)));
    return folded;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean isEmpty() {
    return actors.isEmpty() && topics.isEmpty();
  }

  /** Sees the tags that an article has from here on; null: it has none any more. */
  void see(String id, @Nullable EnrichedArticle article) {
    if (article == null) {
      tagged.remove(id);
      return;
    }
    // Both are asked, so that what there is is known.
    boolean hasActor = hasActor(article);
    boolean hasTopic = hasTopic(article);
    if (hasActor && hasTopic) {
      tagged.add(id);
    } else {
      tagged.remove(id);
    }
  }

  private boolean hasActor(EnrichedArticle article) {
    boolean has = actors.isEmpty();
    for (var entity : article.getEntities()) {
      has |= isNamed(actors, entity.getId());
      has |= isNamed(actors, entity.getLabel());
    }
    return has;
  }

  private boolean hasTopic(EnrichedArticle article) {
    boolean has = topics.isEmpty();
    for (var topic : article.getTopics()) {
      has |= isNamed(topics, topic.getCode());
      has |= isNamed(topics, topic.getLabel());
    }
    return has;
  }

  private boolean isNamed(Set<String> names, String name) {
    String folded = fold(name);
    boolean named = names.contains(folded);
    if (named) {
      seen.add(folded);
    }
    return named;
  }

  /** Whether some article has had a tag of this name. */
  boolean hasSeen(String name) {
    return seen.contains(fold(name));
  }

  /** The ids of the articles seen so far that have the tags; begins anew for the next partition. */
  Set<String> takeTagged() {
    Set<String> taken = Set.copyOf(tagged);
    tagged.clear();
    return taken;
  }
}
