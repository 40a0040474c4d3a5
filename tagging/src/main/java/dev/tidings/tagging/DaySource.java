package dev.tidings.tagging;

/** Where a document's day comes from. */
public enum DaySource {
  /** The publication time the document states. */
  PUBLISHED,
  /** A date line in the text. */
  IN_TEXT,
  /** The time the copy was obtained. */
  RETRIEVED
}
