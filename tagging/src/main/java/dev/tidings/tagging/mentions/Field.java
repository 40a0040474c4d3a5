package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Mention;
import dev.tidings.tagging.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document's title or body with the names in it. */
final class Field {
  private final Mention.Field name;
  private final Passage passage;
  private final List<Spot> spots;
  private final @Nullable Spot[] byWord;

  /**
   * @param spots in order of place, none overlapping
   */
  Field(Mention.Field name, Passage passage, List<Spot> spots) {
    this.name = name;
    this.passage = passage;
    this.spots = spots;
    this.byWord = new Spot[passage.size()];
    for (Spot spot : spots) {
      for (int i = spot.first(); i < spot.end(); i++) {
        byWord[i] = spot;
      }
    }
  }

  Mention.Field name() {
    return name;
  }

  Passage passage() {
    return passage;
  }

  /** In order of place. */
  List<Spot> spots() {
    return spots;
  }

  /** The name that holds the word, or null. */
  @Nullable Spot spotAt(int index) {
    return index >= 0 && index < byWord.length ? byWord[index] : null;
  }

  /** Whether the word is part of a name. */
  boolean named(int index) {
    return spotAt(index) != null;
  }
}
