package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.MediaTopic;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.Source;
import dev.tidings.schema.TaggerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is kept of the tags that were written, to tell whether others are the same. Pure.
 *
 * @param entities ids, in code point order
 * @param topics codes, in code point order
 * @param hash of all that the tagger said, to the last bit
 */
public record Tags(List<String> entities, List<String> topics, String hash) {

  private static final int HASH_BYTES = 16;
  private static final Article NO_ARTICLE =
      new Article(
          "", null, new Source("", null), "", "", List.of(), null, null, Instant.EPOCH, "", "");
  private static final Revision NO_REVISION = new Revision(0, 0L);
  private static final TaggerVersion NO_TAGGER = new TaggerVersion("", "", "");

  public Tags {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
  }

  /** Those of a tagged article. */
  public static Tags of(EnrichedArticle enriched) {
    EnrichedArticle alone =
        EnrichedArticle.newBuilder(enriched)
            .setArticle(NO_ARTICLE)
            .setRevision(NO_REVISION)
            .setTagger(NO_TAGGER)
            .build();
    try {
      return new Tags(
          inOrder(enriched.getEntities().stream().map(Entity::getId)),
          inOrder(enriched.getTopics().stream().map(MediaTopic::getCode)),
          hash(EnrichedArticle.getEncoder().encode(alone)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None, and the reason why. */
  public static Tags of(RejectedArticle rejected) {
    return new Tags(
        List.of(),
        List.of(),
        hash(ByteBuffer.wrap(rejected.getReason().getBytes(StandardCharsets.UTF_8))));
  }

  /** Those of the one that the other doesn't have, in code point order. */
  public static List<String> without(List<String> one, Collection<String> other) {
    return inOrder(one.stream().filter(name -> !other.contains(name)));
  }

  private static List<String> inOrder(Stream<String> names) {
    TreeSet<String> sorted = new TreeSet<>(ActorDays::byCodePoint);
    names.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  private static String hash(ByteBuffer said) {
    return HexFormat.of().formatHex(Hashes.sha256(said), 0, HASH_BYTES);
  }
}
