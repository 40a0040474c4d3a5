package dev.tidings.tagging.mentions;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.knowledge.KnownNames;
import dev.tidings.tagging.names.NameSpan;
import dev.tidings.tagging.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is called by words that the knowledge base has in another form: without the "Inc." at the
 * end, without a person's middle initial, without the state before one of its organisations.
 */
final class NearNames {
  private final KnownNames known;

  NearNames(KnownNames known) {
    this.known = known;
  }

  /** Who is called so, in just these words or nearly. */
  List<Entry> entries(Passage passage, Matches matches, NameSpan span) {
    Match exact = matches.exact(span.first(), span.end());
    if (exact != null) {
      return exact.entries();
    }
    List<Entry> near =
        switch (span.type()) {
          case PERSON -> withoutInitials(passage, span);
          case ORGANISATION -> withoutEnding(passage, matches, span);
          case PLACE, GROUP, EVENT -> List.of();
        };
    return near.isEmpty() ? withoutBeginning(passage, matches, span) : near;
  }

  private List<Entry> withoutInitials(Passage passage, NameSpan span) {
    List<String> parts = new ArrayList<>();
    for (int i = span.first(); i < span.end(); i++) {
      parts.add(passage.token(i).key());
    }
    List<String> core = PersonName.core(parts);
    return core.size() < 2 || core.size() == parts.size() ? List.of() : entries(core, true);
  }

  /** Who is called by these words, however they are written. */
  List<Entry> entries(List<String> words, boolean person) {
    int node = KnownNames.ROOT;
    for (String word : words) {
      node = known.next(node, word);
      if (node == KnownNames.NONE) {
        return List.of();
      }
    }
    if (!known.ends(node)) {
      return List.of();
    }
    return known.entries(node).stream()
        .filter(entry -> entry.alias().form() != AliasForm.SURNAME)
        .filter(entry -> (entry.entity().type() == EntityType.PERSON) == person)
        .toList();
  }

  private static List<Entry> withoutEnding(Passage passage, Matches matches, NameSpan span) {
    int end = span.end();
    while (end > span.first() + 1
        && WordLists.COMPANY_ENDINGS.contains(passage.token(end - 1).key())) {
      end--;
    }
    @Nullable Match match = end == span.end() ? null : matches.exact(span.first(), end);
    boolean organisation =
        match != null && match.entries().get(0).entity().type() == EntityType.ORGANISATION;
    return match != null && organisation ? match.entries() : List.of();
  }

  private static List<Entry> withoutBeginning(Passage passage, Matches matches, NameSpan span) {
    for (int first = span.first() + 1; first < span.end(); first++) {
      Match rest = matches.exact(first, span.end());
      if (rest != null && mayLack(passage, matches, span, first, rest)) {
        return rest.entries();
      }
    }
    return List.of();
  }

  /**
   * Whether the words before the known name leave it what it is: "the", the state an organisation
   * belongs to, one more first name.
   */
  private static boolean mayLack(
      Passage passage, Matches matches, NameSpan span, int first, Match rest) {
    if (first == span.first() + 1 && passage.token(span.first()).key().equals("the")) {
      return true;
    }
    return switch (span.type()) {
      case PERSON -> rest.words() > 1 && rest.entries().get(0).entity().type() == EntityType.PERSON;
      case ORGANISATION -> {
        Match state = matches.exact(span.first(), first);
        yield state != null && belongs(rest, state.entries().get(0).entity());
      }
      case PLACE, GROUP, EVENT -> false;
    };
  }

  private static boolean belongs(Match organisation, KnownEntity state) {
    KnownEntity entity = organisation.entries().get(0).entity();
    return state.actorKind() == ActorKind.STATE
        && entity.type() == EntityType.ORGANISATION
        && organisation.words() > 1
        && state.country() != null
        && state.country().equals(entity.country());
  }
}
