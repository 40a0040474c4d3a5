package dev.tidings.streams;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.streams.state.Lead;
import dev.tidings.streams.state.Print;
import dev.tidings.streams.story.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;

/** Which of two articles leads the other. A function of the two alone. */
final class CopyRule {

  /** Near-copies lie no further apart than this, in the articles' own time. */
  static final Duration REACH = Duration.ofDays(7);

  /** The order of publication; of two at the same time the first by code point of its id. */
  static final Comparator<Lead> FIRST =
      Comparator.comparingLong(Lead::getPublishedAt)
          .thenComparing(lead -> utf8(lead.getArticleId()), Arrays::compareUnsigned);

  private CopyRule() {}

  private static byte[] utf8(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }

  /** What an article is known by. */
  static Print print(EnrichedArticle enriched, Fingerprint fingerprint) {
    return new Print(time(enriched), fingerprint.sketch(), fingerprint.shingles());
  }

  /** A hash of all that a story depends on of an article: its text and its time. */
  static long textHash(EnrichedArticle enriched) {
    String text = enriched.getArticle().getContentHash() + '|' + time(enriched);
    return ByteBuffer.wrap(Hashes.sha256(ByteBuffer.wrap(utf8(text)))).getLong();
  }

  /** When it was published, as far as it says; else the beginning of its day. */
  private static long time(EnrichedArticle enriched) {
    return enriched
        .getArticle()
        .getPublishedAt()
        .orElseGet(() -> enriched.getDay().atStartOfDay(ZoneOffset.UTC).toInstant())
        .toEpochMilli();
  }

  /**
   * Whether the first of two articles in a band comes before the second, which nearly copies it.
   */
  static boolean leads(Lead one, Print onePrint, Lead other, Print otherPrint) {
    return FIRST.compare(one, other) < 0
        && other.getPublishedAt() - one.getPublishedAt() <= REACH.toMillis()
        && Fingerprint.areNearCopies(
            onePrint.getSketch(),
            onePrint.getShingles(),
            otherPrint.getSketch(),
            otherPrint.getShingles());
  }
}
