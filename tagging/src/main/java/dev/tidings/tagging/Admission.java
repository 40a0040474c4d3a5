package dev.tidings.tagging;

import java.util.Optional;

/** Refuses documents in which there is nothing to tag. */
final class Admission {

  /** One in so many visible characters may be unreadable. */
  private static final int READABLE_PER_UNREADABLE = 10;

  private final int mostCodePoints;

  Admission(int mostCodePoints) {
    this.mostCodePoints = mostCodePoints;
  }

  /** What is wrong with the document and what to do about it; empty if it may be tagged. */
  Optional<String> objection(Document document) {
    var counts = new Counts();
    counts.add(document.title());
    counts.add(document.body());
    if (counts.visible == 0) {
      return Optional.of("title and body are empty: check the extraction of text at the source");
    }
    if (counts.all > mostCodePoints) {
      return Optional.of(
          "text has %d characters, more than %d: split it or raise the limit"
              .formatted(counts.all, mostCodePoints));
    }
    if (counts.unreadable * READABLE_PER_UNREADABLE > counts.visible) {
      return Optional.of(
          "text is binary or wrongly decoded (%d of %d characters unreadable): check its charset"
              .formatted(counts.unreadable, counts.visible));
    }
    if (!counts.letters) {
      return Optional.of("text has no letters: check the extraction of text at the source");
    }
    return Optional.empty();
  }

  private static final class Counts {
    private long all;
    private long visible;
    private long unreadable;
    private boolean letters;

    private void add(String text) {
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        all++;
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          visible++;
          letters |= Character.isLetter(c);
          unreadable += isUnreadable(c) ? 1 : 0;
        }
        i += Character.charCount(c);
      }
    }

    private static boolean isUnreadable(int c) {
      int type = Character.getType(c);
      return c == 0xFFFD
          || type == Character.CONTROL
          || type == Character.SURROGATE
          || type == Character.UNASSIGNED;
    }
  }
}
