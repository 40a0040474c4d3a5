package dev.tidings.app.verb;

import dev.tidings.tagging.KnowledgeLayers;
import dev.tidings.tagging.knowledge.Alias;
import dev.tidings.tagging.knowledge.EntryLint;
import dev.tidings.tagging.knowledge.EverydayWords;
import dev.tidings.tagging.knowledge.KnowledgeBase;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.KnownNames;
import dev.tidings.tagging.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at entries before they are put: what must be mended, and what should be known. */
final class KnowledgeCheck {

  private final KnowledgeBase below;
  private final Set<String> everyday = EverydayWords.standard();

  /**
   * @param layers what lies below the entries
   */
  KnowledgeCheck(KnowledgeLayers layers) {
    this.below = layers.with(List.of());
  }

  /** What is wrong with an entry; it may not be put. */
  List<String> complaints(KnowledgeLine line) {
    KnownEntity entity = line.entity();
    List<String> complaints = new ArrayList<>(EntryLint.careless(entity, everyday::contains));
    complaints.addAll(EntryLint.idle(entity, below.entity(entity.id()).isPresent()));
    return complaints;
  }

  /** What putting an entry does that its writer may not expect. */
  List<String> remarks(KnowledgeLine line) {
    KnownEntity entity = line.entity();
    List<String> remarks = new ArrayList<>();
    Optional<KnownEntity> known = below.entity(entity.id());
    if (known.isPresent() && !isSame(known.get(), entity)) {
      remarks.add(
          "%s is known as %s (%s): the names are added to it, the rest of the entry is not used"
              .formatted(entity.id(), known.get().label(), facts(known.get())));
    }
    for (Alias alias : entity.aliases()) {
      List<String> others = others(entity, alias);
      if (!others.isEmpty()) {
        remarks.add("'%s' no longer means %s".formatted(alias.text(), String.join(" or ", others)));
      }
    }
    return remarks;
  }

  private static boolean isSame(KnownEntity known, KnownEntity entity) {
    return known.label().equals(entity.label()) && facts(known).equals(facts(entity));
  }

  private static String facts(KnownEntity entity) {
    String kind = entity.actorKind() == null ? "" : ", " + entity.actorKind();
    String country = entity.country() == null ? "" : ", " + entity.country();
    return entity.type() + kind + country;
  }

  /** Who else is called so, below. */
  private List<String> others(KnownEntity entity, Alias alias) {
    int node = KnownNames.ROOT;
    for (Token word : alias.words()) {
      node = below.names().next(node, word.key());
      if (node == KnownNames.NONE) {
        return List.of();
      }
    }
    return !below.names().ends(node)
        ? List.of()
        : below.names().entries(node).stream()
            .map(KnowledgeBase.Entry::entity)
            .filter(other -> !other.id().equals(entity.id()))
            .map(other -> other.label() + " (" + other.id() + ")")
            .distinct()
            .limit(3)
            .toList();
  }
}
