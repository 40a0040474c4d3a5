package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.text.Passage;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Words taken for a name.
 *
 * @param first index of the first word
 * @param end index after the last word
 * @param type what the text makes of it, or null where only the knowledge base speaks for it
 * @param confidence of the type; 0 without one
 * @param entries who is called so, most prominent first; may be empty
 */
record Spot(int first, int end, @Nullable EntityType type, float confidence, List<Entry> entries) {
  boolean single() {
    return end - first == 1;
  }

  /** The first entry of that sort, or null. */
  @Nullable Entry entry(Predicate<Entry> sort) {
    for (Entry entry : entries) {
      if (sort.test(entry)) {
        return entry;
      }
    }
    return null;
  }

  String text(Passage passage) {
    return passage.text().substring(begin(passage), textEnd(passage));
  }

  int begin(Passage passage) {
    return passage.token(first).begin();
  }

  int textEnd(Passage passage) {
    return passage.token(end - 1).end();
  }
}
