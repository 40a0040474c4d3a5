package dev.tidings.ingest.follow;

import dev.tidings.ingest.fetch.cadence.Visited;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.schema.FeedSchedule;
import dev.tidings.schema.FollowedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a source that is one page: an article that is revised again and again. */
final class PageVisit {
  /** Its one entry; those of feeds are hashes. */
  static final String ENTRY = "page";

  private final Visit visit;
  private final Pace pace;
  private final PageLook look;

  PageVisit(Visit visit, Pace pace, PageLook look) {
    this.visit = visit;
    this.pace = pace;
    this.look = look;
  }

  FeedSchedule look(FeedSchedule before, Instant now) throws InterruptedException {
    FollowedArticle known =
        Optional.ofNullable(visit.memory.articles().get(ENTRY)).orElseGet(() -> begun(now));
    visit.memory.put(ENTRY, known);
    boolean ignored = look.at(ENTRY, now);
    FollowedArticle after = visit.memory.articles().get(ENTRY);
    if (after != null) {
      // When it is due is the source's schedule, not the article's.
      visit.memory.put(ENTRY, FollowedArticle.newBuilder(after).setNextLook(null).build());
    }
    FeedSchedule.Builder next =
        FeedSchedule.newBuilder(before).setFetches(before.getFetches() + 1).setLastFetch(now);
    Optional<Failure> failure = look.failure();
    if (failure.isPresent()) {
      pace.failed(next, failure.get(), now);
    } else {
      int changed = Math.min(1, visit.articles + visit.revisions);
      pace.answered(next, new Visited.Read(1, 1 - changed), Optional.empty(), now);
    }
    return next.build();
  }

  private FollowedArticle begun(Instant now) {
    return FollowedArticle.newBuilder()
        .setAliases(List.of())
        .setAddress(visit.source.location())
        .setFromPage(true)
        .setStated(Map.of())
        .setAuthors(List.of())
        .setFirstSeen(now)
        .setLastSeen(now)
        .build();
  }
}
