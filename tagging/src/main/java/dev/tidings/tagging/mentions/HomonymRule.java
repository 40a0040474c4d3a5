package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.Homonyms;
import dev.tidings.tagging.knowledge.Homonyms.Sense;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import dev.tidings.tagging.text.Gap;
import dev.tidings.tagging.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells entities of one name apart ({@code Georgia}). A name right after an unknown capitalised
 * word and a comma ({@code Springfield, Georgia}) means the entity that says so; else the entity
 * for which most words of the document speak, else the one listed first.
 */
final class HomonymRule {

  private HomonymRule() {}

  static Entry choose(Field field, Candidate candidate, String name, Dossier dossier) {
    List<Entry> entries = candidate.entries();
    if (followsUnknownPlace(field, candidate)) {
      for (Sense sense : dossier.homonyms().senses(name)) {
        Entry entry = entryOf(sense.entityId(), entries);
        if (entry != null && sense.evidence().contains(Homonyms.AFTER_COMMA)) {
          return entry;
        }
      }
    }
    KnownEntity likeliest = dossier.likeliest(name, entries);
    Entry entry = entryOf(likeliest.id(), entries);
    return entry == null ? entries.get(0) : entry;
  }

  static KnownEntity decide(String name, List<Entry> entries, Dossier dossier) {
    KnownEntity best = entries.get(0).entity();
    int most = -1;
    for (Sense sense : dossier.homonyms().senses(name)) {
      Entry entry = entryOf(sense.entityId(), entries);
      int count = entry == null ? -1 : dossier.count(sense.evidence());
      if (entry != null && count > most) {
        best = entry.entity();
        most = count;
      }
    }
    return best;
  }

  private static boolean followsUnknownPlace(Field field, Candidate candidate) {
    int index = candidate.first() - 1;
    Token before = field.passage().tokenOrNull(index);
    return before != null
        && field.passage().token(candidate.first()).gap() == Gap.COMMA
        && before.letterCase().capitalised()
        && !field.known(index);
  }

  private static @Nullable Entry entryOf(String id, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.entity().id().equals(id)) {
        return entry;
      }
    }
    return null;
  }
}
