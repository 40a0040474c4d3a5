package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.ReplayOutcome;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.streams.state.ArticleState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests that can be answered, and their answers. Pure. */
final class Answers {

  private Answers() {}

  /**
   * The request, if it is one.
   *
   * @param key of its record
   * @param partition in which it stands, which must be that of the article: another one's task
   *     keeps nothing of it and would take it for new
   * @throws IllegalArgumentException with the reason, if it is none
   */
  static ReplayRequest requireWhole(
      @Nullable String key, int partition, @Nullable ReplayRequest request) {
    if (request == null) {
      throw new IllegalArgumentException("a request without a value asks for nothing");
    }
    if (request.getRevision().getPartition() != partition) {
      throw new IllegalArgumentException(
          "the request stands in partition %d but its article in %d; send it to the article's"
              .formatted(partition, request.getRevision().getPartition()));
    }
    String id = request.getArticle().map(Article::getId).orElse(null);
    if (id == null ? key != null : !id.equals(key)) {
      throw new IllegalArgumentException(
          "the request's key is %s but its article's id is %s; send it under the article's id"
              .formatted(key, id));
    }
    return request;
  }

  /** An answer that says no more than the outcome. */
  static ReplayResult plain(ReplayRequest request, ReplayOutcome outcome, TaggerVersion version) {
    return of(request, outcome, version).build();
  }

  /** That it was written anew, and what it gained and lost by that. */
  static ReplayResult written(
      ReplayRequest request, Tagging now, TaggerVersion version, @Nullable ArticleState last) {
    ReplayResult.Builder answer =
        of(request, now.isRejected() ? ReplayOutcome.REJECTED : ReplayOutcome.CHANGED, version);
    if (last != null && !Memory.knowsTags(last)) {
      return answer.build();
    }
    List<String> entities = last == null ? List.of() : last.getEntities();
    List<String> topics = last == null ? List.of() : last.getTopics();
    return answer
        .setEntitiesGained(Tags.without(now.tags().entities(), entities))
        .setEntitiesLost(Tags.without(entities, now.tags().entities()))
        .setTopicsGained(Tags.without(now.tags().topics(), topics))
        .setTopicsLost(Tags.without(topics, now.tags().topics()))
        .build();
  }

  private static ReplayResult.Builder of(
      ReplayRequest request, ReplayOutcome outcome, TaggerVersion version) {
    return ReplayResult.newBuilder()
        .setReplayId(request.getReplayId())
        .setArticleId(request.getArticle().map(Article::getId).orElse(null))
        .setRevision(request.getRevision())
        .setOutcome(outcome)
        .setTagger(version);
  }
}
