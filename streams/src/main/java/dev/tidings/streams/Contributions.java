package dev.tidings.streams;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.streams.state.ActorDelta;
import dev.tidings.streams.state.ActorMentions;
import dev.tidings.streams.state.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** What an article adds to the counts, and how one such addition differs from another. Pure. */
final class Contributions {

  private Contributions() {}

  /** What the article adds: each entity that is an actor, with its mentions. */
  static Contribution of(EnrichedArticle enriched, String storyId) {
    List<ActorMentions> actors =
        enriched.getEntities().stream()
            .filter(entity -> entity.getActorKind().isPresent())
            .map(Contributions::mentions)
            .sorted(Comparator.comparing(ActorMentions::getActorId))
            .toList();
    return new Contribution(
        enriched.getDay(),
        enriched.getArticle().getSource().getId(),
        storyId,
        enriched.getRevision().getPartition(),
        enriched.getRevision().getOffset(),
        actors);
  }

  /** The same, as a part of another story. */
  static Contribution inStory(Contribution contribution, String storyId) {
    return Contribution.newBuilder(contribution).setStoryId(storyId).build();
  }

  private static ActorMentions mentions(Entity entity) {
    return new ActorMentions(
        entity.getId(),
        entity.getLabel(),
        entity.getActorKind().orElseThrow().name(),
        entity.getMentions());
  }

  /**
   * The deltas that lead from one contribution to another, each under its actor's id: the old taken
   * away before the new is added; none for an actor whose part is the same.
   */
  static List<KeyValue<String, ActorDelta>> difference(
      @Nullable Contribution before, @Nullable Contribution after) {
    Map<String, ActorDelta> taken = deltas(before, -1);
    Map<String, ActorDelta> added = deltas(after, 1);
    Set<String> actors = new LinkedHashSet<>(taken.keySet());
    actors.addAll(added.keySet());
    List<KeyValue<String, ActorDelta>> difference = new ArrayList<>();
    for (String actor : actors) {
      ActorDelta minus = taken.get(actor);
      ActorDelta plus = added.get(actor);
      if (minus != null && plus != null && cancelOut(minus, plus)) {
        continue;
      }
      if (minus != null) {
        difference.add(KeyValue.pair(actor, minus));
      }
      if (plus != null) {
        difference.add(KeyValue.pair(actor, plus));
      }
    }
    return difference;
  }

  private static Map<String, ActorDelta> deltas(@Nullable Contribution contribution, int sign) {
    Map<String, ActorDelta> deltas = new TreeMap<>();
    if (contribution != null) {
      for (ActorMentions actor : contribution.getActors()) {
        deltas.put(
            actor.getActorId(),
            new ActorDelta(
                contribution.getDay(),
                contribution.getSourceId(),
                contribution.getStoryId(),
                actor.getLabel(),
                actor.getKind(),
                sign,
                sign * actor.getMentions()));
      }
    }
    return deltas;
  }

  private static boolean cancelOut(ActorDelta minus, ActorDelta plus) {
    return minus.getDay().equals(plus.getDay())
        && minus.getSourceId().equals(plus.getSourceId())
        && minus.getStoryId().equals(plus.getStoryId())
        && minus.getLabel().equals(plus.getLabel())
        && minus.getKind().equals(plus.getKind())
        && minus.getMentions() == -plus.getMentions();
  }
}
