package dev.tidings.tagging.names;

import dev.tidings.tagging.EntityType;
import java.util.List;

/**
 * What a word is to a name: outside of any, or the beginning, inside, last or only word of one of a
 * type. A label is a small number.
 */
public final class Label {
  public static final int OUTSIDE = 0;

  /** How many there are. */
  public static final int COUNT = 17;

  /** The types of names, in the order of their labels. */
  public static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP);

  private static final int PARTS = 4;
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;

  private Label() {}

  /** The label of the word at {@code index} of a name from {@code first} to {@code end}. */
  public static int of(EntityType type, int index, int first, int end) {
    int part = end - first == 1 ? ONLY : index == first ? BEGIN : index == end - 1 ? LAST : INSIDE;
    return 1 + TYPES.indexOf(type) * PARTS + part;
  }

  /** The type of the name that a word with this label, not {@link #OUTSIDE}, is in. */
  public static EntityType type(int label) {
    return TYPES.get((label - 1) / PARTS);
  }

  /** Whether a name goes on after a word with this label. */
  public static boolean goesOn(int label) {
    return label != OUTSIDE && part(label) <= INSIDE;
  }

  /** Whether a name went on before a word with this label. */
  public static boolean wentOn(int label) {
    return label != OUTSIDE && (part(label) == INSIDE || part(label) == LAST);
  }

  /** Whether a word of the second label may follow one of the first. */
  public static boolean follows(int label, int next) {
    return goesOn(label)
        ? wentOn(next) && (label - 1) / PARTS == (next - 1) / PARTS
        : !wentOn(next);
  }

  private static int part(int label) {
    return (label - 1) % PARTS;
  }
}
