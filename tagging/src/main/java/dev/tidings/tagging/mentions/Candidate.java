package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import dev.tidings.tagging.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that is somebody's name, for all the dictionary knows.
 *
 * @param first index of its first word
 * @param end index after its last word
 * @param entries who may be meant
 */
record Candidate(int first, int end, List<Entry> entries) {

  boolean single() {
    return end - first == 1;
  }

  /** The first entry of that sort, or null. */
  @Nullable Entry entry(java.util.function.Predicate<Entry> sort) {
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
