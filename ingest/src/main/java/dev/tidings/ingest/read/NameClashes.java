package dev.tidings.ingest.read;

import dev.tidings.schema.Article;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds articles that would overwrite each other within one reading, because nothing but path, or
 * title and date, names them and these are the same. Keeps two numbers for each.
 */
final class NameClashes {
  private static final int HEX = 16;

  private final Map<Long, Long> hashes = new HashMap<>();

  /** Whether an article of this id but of other content was met before. */
  boolean isClash(Article article) {
    long content = Long.parseUnsignedLong(article.getContentHash().substring(0, HEX), HEX);
    Long before = hashes.put(fingerprint(article.getId()), content);
    return before != null && before != content;
  }

  /** FNV-1a, 64 bits: the odds of a false alarm are nil. */
  private static long fingerprint(String id) {
    return id.chars()
        .asLongStream()
        .reduce(0xcbf29ce484222325L, (h, c) -> (h ^ c) * 0x100000001b3L);
  }
}
