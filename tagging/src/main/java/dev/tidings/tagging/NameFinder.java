package dev.tidings.tagging;

import dev.tidings.tagging.mentions.NameSearch;
import dev.tidings.tagging.text.Tokenizer;
import java.util.List;

/**
 * Finds the documents whose tags can change when names are added to the knowledge or taken from it,
 * without tagging them. It reads words as the tagger does, in any case of letters but small ones
 * alone, and finds what the tagger finds by a name beyond the name itself: {@code Christopher A.
 * Wray} by {@code Christopher Wray}, "the Supreme Court" by that of a state. Thread-safe.
 */
public final class NameFinder {

  private final NameSearch names;

  private NameFinder(NameSearch names) {
    this.names = names;
  }

  /**
   * A finder of any of the names.
   *
   * @param names as people write them, without the marks of a knowledge file; all of an entry that
   *     is changed, the old ones and the new
   * @throws IllegalArgumentException with the reason, if there is none or one can be in no text
   */
  public static NameFinder of(List<String> names) {
    return new NameFinder(NameSearch.of(names));
  }

  /** Whether one of the names may be what something in the title or the body means. */
  public boolean isIn(Document document) {
    return names.isIn(Tokenizer.read(document.title()))
        || names.isIn(Tokenizer.read(document.body()));
  }
}
