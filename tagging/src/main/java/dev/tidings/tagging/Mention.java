package dev.tidings.tagging;

/**
 * A stretch of text that names an entity.
 *
 * @param field where it stands
 * @param begin offset of its first character, in Unicode code points of the field
 * @param end offset after its last character, in Unicode code points of the field
 * @param text the text from begin to end
 * @param entityId the id of one of the document's entities
 * @param type what it names
 * @param form how it names it
 * @param confidence 0 to 1
 */
public record Mention(
    Field field,
    int begin,
    int end,
    String text,
    String entityId,
    EntityType type,
    Form form,
    float confidence) {

  public Mention {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no span: " + begin + ".." + end);
    }
  }

  /** Where a mention stands. */
  public enum Field {
    TITLE,
    BODY
  }

  /** How a mention names its entity. */
  public enum Form {
    /** Its name in full. */
    NAME,
    /** Another name. */
    ALIAS,
    /** Initials or a short form. */
    ABBREVIATION,
    /** An adjective or people's name used for the state. */
    DEMONYM,
    /** A capital or seat that stands for its government. */
    METONYM,
    /** An office that stands for its holder. */
    TITLE
  }
}
