package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.AliasForm;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.knowledge.KnownEntity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persons a document has named in full so far, so that a surname alone can mean the one named
 * last. A title stands before the body but may count on it: what the title leaves open is read with
 * the names of the whole document.
 */
final class People {

  private final Map<String, KnownEntity> inDocument = new LinkedHashMap<>();
  private final Map<String, Integer> lastNamed = new LinkedHashMap<>();
  private int clock;

  People(List<Field> fields) {
    for (Field field : fields) {
      for (Candidate candidate : field.candidates()) {
        Entry full = candidate.entry(People::isFullName);
        if (full != null) {
          inDocument.putIfAbsent(full.entity().id(), full.entity());
        }
      }
    }
  }

  /** Takes note of a person named in full. */
  void named(KnownEntity entity) {
    if (entity.type() == EntityType.PERSON) {
      lastNamed.put(entity.id(), ++clock);
    }
  }

  /** The person the surname means, or null; {@code inTitle} looks ahead, the body looks back. */
  @Nullable Entry bearer(Candidate candidate, boolean inTitle) {
    Entry latest = null;
    int latestTime = -1;
    for (Entry entry : candidate.entries()) {
      String id = entry.entity().id();
      Integer time = lastNamed.get(id);
      boolean ahead = inTitle && inDocument.containsKey(id);
      int seen = time != null ? time : ahead ? 0 : -1;
      if (entry.alias().form() == AliasForm.SURNAME && seen > latestTime) {
        latest = entry;
        latestTime = seen;
      }
    }
    return latest;
  }

  private static boolean isFullName(Entry entry) {
    return entry.entity().type() == EntityType.PERSON && entry.alias().form() != AliasForm.SURNAME;
  }
}
