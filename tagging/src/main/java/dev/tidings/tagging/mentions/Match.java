package dev.tidings.tagging.mentions;

import dev.tidings.tagging.knowledge.KnowledgeBase.Entry;
import java.util.List;

/**
 * Words that are somebody's name, for all the knowledge base knows.
 *
 * @param first index of the first word
 * @param end index after the last word
 * @param entries whose name it is, most prominent first
 */
record Match(int first, int end, List<Entry> entries) {
  int words() {
    return end - first;
  }
}
