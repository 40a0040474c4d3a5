package dev.tidings.streams.replay;

import dev.tidings.schema.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first record of each article's last run of equal content: it is the one that a fresh
 * run over the record of articles would tag. Keeps no text.
 */
final class PartitionSurvey {

  /** An article that is out of the question, whatever it says. */
  private static final Current NOT_LOOKED_INTO = new Current(-1, 0, false);

  private final Selector selector;
  private final Predicate<String> chosen;
  private final Map<String, Current> current = new HashMap<>();

  /**
   * @param chosen whether an article of this id may be selected
   */
  PartitionSurvey(Selector selector, Predicate<String> chosen) {
    this.selector = selector;
    this.chosen = chosen;
  }

  /** Sees the next record, which is a takedown. */
  void seeTakedown(String id) {
    current.remove(id);
  }

  /**
   * Sees the next record.
   *
   * @param article reads it; called only where it need be; null where it is none
   */
  void see(long offset, String id, Supplier<@Nullable Article> article) {
    boolean may = selector.mayBe(id) && chosen.test(id);
    if (!may && !selector.mustSeeAll()) {
      current.put(id, NOT_LOOKED_INTO);
      return;
    }
    Article read = article.get();
    if (read == null || !read.getId().equals(id)) {
      // Enrichment passes over it: a dead letter.
      return;
    }
    long content = mixed(read.getContentHash());
    Current last = current.get(id);
    if (last == null || last.content != content) {
      current.put(id, new Current(offset, content, selector.selects(read) && may));
    }
  }

  /** How many articles there are. */
  int size() {
    return current.size();
  }

  /** Those of some ids that an article has. */
  Set<String> seenAmong(Set<String> ids) {
    Set<String> seen = new HashSet<>(ids);
    seen.retainAll(current.keySet());
    return seen;
  }

  Offsets selected() {
    List<Long> offsets = new ArrayList<>();
    for (Current article : current.values()) {
      if (article.selected) {
        offsets.add(article.offset);
      }
    }
    return Offsets.of(offsets);
  }

  /** A content hash in eight bytes (FNV-1a). */
  private static long mixed(String hash) {
    long mixed = 0xcbf29ce484222325L;
    for (int i = 0; i < hash.length(); i++) {
      mixed = (mixed ^ hash.charAt(i)) * 0x100000001b3L;
    }
    return mixed;
  }

  /**
   * What an article says at present.
   *
   * @param offset the first record that said so
   */
  private record Current(long offset, long content, boolean selected) {}
}
