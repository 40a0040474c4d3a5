package dev.tidings.tagging;

/** What an entity is. */
public enum EntityType {
  PERSON,
  ORGANISATION,
  PLACE,
  /** Nationalities, ethnic and religious groups. */
  GROUP,
  EVENT
}
