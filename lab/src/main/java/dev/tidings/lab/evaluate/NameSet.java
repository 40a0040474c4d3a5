package dev.tidings.lab.evaluate;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts whose persons, organisations and places are marked.
 *
 * @param id of the figure measured on it, such as {@code names.wikigold}
 * @param label how a reader calls it
 */
public record NameSet(String id, String label, List<Text> texts) {
  public NameSet {
    texts = List.copyOf(texts);
  }

  /** A name; offsets in code points, end exclusive. */
  public record Name(Field field, int begin, int end, EntityType type) {}

  /**
   * One text.
   *
   * @param tokenised whether sentences are parted by line breaks and tokens by a space
   */
  public record Text(
      String title, String body, @Nullable String publishedAt, boolean tokenised, Set<Name> names) {
    public Text {
      names = Set.copyOf(names);
    }

    /** Counts what of the names found is right: exact stretch and type. */
    public void score(Set<Name> found, Tally tally) {
      Set<Name> right = new HashSet<>(found);
      right.retainAll(names);
      tally.add(names.size(), found.size(), right.size());
    }
  }
}
