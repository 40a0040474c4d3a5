package dev.tidings.lab.train;

import java.util.List;

/**
 * A document with its names marked.
 *
 * @param title may be empty
 * @param names in title and body, in any order, none overlapping
 * @param groups whether groups (nationalities and the like) are marked, too
 * @param times how much it counts
 */
record MarkedText(
    String id, String title, String body, List<Mark> names, boolean groups, int times) {
  MarkedText {
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param type number in {@link dev.tidings.tagging.names.Label#TYPES}; {@link #OTHER} for what is
   *     not to be learnt from
   */
  record Mark(boolean inTitle, int begin, int end, int type) {
    /** Something the set marks that we do not look for; may contain names that it does not mark. */
    static final int OTHER = -1;
  }

  MarkedText times(int number) {
    return new MarkedText(id, title, body, names, groups, number);
  }
}
