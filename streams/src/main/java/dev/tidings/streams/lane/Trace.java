package dev.tidings.streams.lane;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.streams.Tags;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What is kept of how an article ended in a lane, to be compared: no text, and neither its tagger
 * nor its revision.
 *
 * @param offset of the record that says so
 * @param rejected whether it can't be tagged
 * @param content of which text: a hash of its content hash
 * @param said a hash of all its tags, or of the reason why it has none
 * @param entities their ids, in code point order
 * @param topics their codes, in code point order
 */
record Trace(
    long offset,
    boolean rejected,
    UUID content,
    UUID said,
    List<String> entities,
    List<String> topics) {

  /**
   * That of a tagged article.
   *
   * @param shared gives the one copy of a name that stands in many articles
   */
  static Trace of(EnrichedArticle article, long offset, UnaryOperator<String> shared) {
    Tags tags = Tags.of(article);
    return new Trace(
        offset,
        false,
        short128(article.getArticle().getContentHash()),
        hash(tags),
        tags.entities().stream().map(shared).toList(),
        tags.topics().stream().map(shared).toList());
  }

  /** That of an article that can't be tagged. */
  static Trace of(RejectedArticle article, long offset) {
    return new Trace(
        offset,
        true,
        short128(article.getContentHash()),
        hash(Tags.of(article)),
        List.of(),
        List.of());
  }

  /** In a fifth of the room that its digits take. */
  private static UUID hash(Tags tags) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(tags.hash()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static UUID short128(String contentHash) {
    return UUID.nameUUIDFromBytes(contentHash.getBytes(StandardCharsets.UTF_8));
  }
}
