package dev.tidings.streams.lane;

import dev.tidings.streams.Tags;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an article's tags in one lane differ from those in another.
 *
 * @param partition of the topics where it stands
 * @param before offset of the first lane's record
 * @param after offset of the second lane's record
 * @param entitiesGained ids, in code point order
 * @param entitiesLost ids, in code point order
 * @param topicsGained codes, in code point order
 * @param topicsLost codes, in code point order
 */
public record ArticleChange(
    String id,
    Kind kind,
    int partition,
    @Nullable Place before,
    @Nullable Place after,
    List<String> entitiesGained,
    List<String> entitiesLost,
    List<String> topicsGained,
    List<String> topicsLost) {

  public ArticleChange {
    entitiesGained = List.copyOf(entitiesGained);
    entitiesLost = List.copyOf(entitiesLost);
    topicsGained = List.copyOf(topicsGained);
    topicsLost = List.copyOf(topicsLost);
  }

  /** What has changed. */
  public enum Kind {
    /** Its tags; the text is the same. */
    TAGS,
    /** Tagged before, can't be tagged now. */
    NOW_REJECTED,
    /** Could not be tagged before, is tagged now. */
    NOW_TAGGED,
    /** Can be tagged in neither; for another reason now. */
    REASON,
    /** The text: one lane has another revision of it, and is behind or ahead. */
    TEXT,
    /** It is only in the first lane. */
    ONLY_BEFORE,
    /** It is only in the second lane. */
    ONLY_AFTER
  }

  /**
   * A record of the enriched or the rejected topic.
   *
   * @param rejected whether it is one of the rejected topic
   */
  public record Place(boolean rejected, long offset) {}

  /**
   * How an article differs.
   *
   * @param before in the first lane; null where it isn't there
   * @param after in the second lane; null where it isn't there
   * @return null where it doesn't differ
   */
  static @Nullable ArticleChange of(
      String id, int partition, @Nullable Trace before, @Nullable Trace after) {
    Kind kind = kind(before, after);
    if (kind == null) {
      return null;
    }
    List<String> entitiesBefore = before == null ? List.of() : before.entities();
    List<String> entitiesAfter = after == null ? List.of() : after.entities();
    List<String> topicsBefore = before == null ? List.of() : before.topics();
    List<String> topicsAfter = after == null ? List.of() : after.topics();
    return new ArticleChange(
        id,
        kind,
        partition,
        place(before),
        place(after),
        Tags.without(entitiesAfter, entitiesBefore),
        Tags.without(entitiesBefore, entitiesAfter),
        Tags.without(topicsAfter, topicsBefore),
        Tags.without(topicsBefore, topicsAfter));
  }

  private static @Nullable Kind kind(@Nullable Trace before, @Nullable Trace after) {
    if (before == null) {
      return Objects.isNull(after) ? null : Kind.ONLY_AFTER;
    } else if (after == null) {
      return Kind.ONLY_BEFORE;
    } else if (!before.content().equals(after.content())) {
      return Kind.TEXT;
    } else if (before.rejected() != after.rejected()) {
      return after.rejected() ? Kind.NOW_REJECTED : Kind.NOW_TAGGED;
    } else if (before.said().equals(after.said())) {
      return null;
    }
    return after.rejected() ? Kind.REASON : Kind.TAGS;
  }

  private static @Nullable Place place(@Nullable Trace trace) {
    return trace == null ? null : new Place(trace.rejected(), trace.offset());
  }

  /** Whether the tagger is what makes the difference: the text is the same. */
  public boolean isOfTagger() {
    return switch (kind) {
      case TAGS, NOW_REJECTED, NOW_TAGGED, REASON -> true;
      case TEXT, ONLY_BEFORE, ONLY_AFTER -> false;
    };
  }

  /** How many entities and topics came and went. */
  public int size() {
    return entitiesGained.size() + entitiesLost.size() + topicsGained.size() + topicsLost.size();
  }
}
