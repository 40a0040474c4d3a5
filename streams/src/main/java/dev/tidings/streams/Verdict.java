package dev.tidings.streams;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.ReplayResult;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one record downstream: for each of the topics either nothing (empty) or one value
 * to write, where null removes what stands there.
 */
record Verdict(
    List<@Nullable EnrichedArticle> enriched,
    List<@Nullable RejectedArticle> rejected,
    List<ReplayResult> replayed) {

  private static final List<@Nullable EnrichedArticle> NO_ENRICHED = List.of();
  private static final List<@Nullable RejectedArticle> NO_REJECTED = List.of();

  /** Tagged; where its last revision was rejected, that is no longer so. */
  static Verdict enriched(EnrichedArticle article, boolean wasRejected) {
    return new Verdict(List.of(article), wasRejected ? remove() : NO_REJECTED, List.of());
  }

  /** Can't be tagged; where its last revision was tagged, that is no longer current. */
  static Verdict rejected(RejectedArticle article, boolean wasEnriched) {
    return new Verdict(wasEnriched ? remove() : NO_ENRICHED, List.of(article), List.of());
  }

  /** Taken down: nothing of it may stay anywhere. */
  static Verdict takenDown() {
    return new Verdict(remove(), remove(), List.of());
  }

  /** What a request is answered. */
  static Verdict answer(ReplayResult result) {
    return new Verdict(NO_ENRICHED, NO_REJECTED, List.of(result));
  }

  private static <T> List<@Nullable T> remove() {
    return Collections.singletonList(null);
  }
}
