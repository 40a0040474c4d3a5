package dev.tidings.streams;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.Article;
import dev.tidings.schema.ArticleStory;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.tagging.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All topologies, one behind the other, and all that they ever wrote. */
final class Pipeline implements AutoCloseable {

  private final EnrichmentRun enrichment = new EnrichmentRun();
  private final StoriesRun telling = new StoriesRun();
  private final CountsRun counting = new CountsRun();
  private final List<Written<EnrichedArticle>> enriched = new ArrayList<>();
  private final List<Written<RejectedArticle>> rejected = new ArrayList<>();
  private final List<Written<ReplayResult>> replayed = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final List<Written<ArticleStory>> stories = new ArrayList<>();
  private final List<Written<ActorDay>> daily = new ArrayList<>();

  void publish(Article article) {
    publishUnder(article.getId(), article);
  }

  void publishUnder(String key, Article article) {
    enrichment.publishUnder(key, article);
    settle();
  }

  void takeDown(String id) {
    publishBytes(id, null);
  }

  void publishBytes(String id, byte @Nullable [] value) {
    enrichment.publishBytes(id, value);
    settle();
  }

  /** Enrichment stops and starts again and is delivered its last records once more. */
  void restartEnrichment(int recordsBack) {
    enrichment.restartFrom(Math.max(0, enrichment.delivered() - recordsBack));
    settle();
  }

  /** The stories stop and start again and are delivered their last records once more. */
  void restartStories(int recordsBack) {
    telling.restartBack(recordsBack);
    settle();
  }

  /** The counts stop and start again and are delivered their last records once more. */
  void restartCounts(int recordsBack) {
    counting.restartBack(recordsBack);
    settle();
  }

  /** All that was published is delivered again, to another version of the tagger. */
  void deliverAllTo(Tagger tagger) {
    enrichment.restartFrom(0, tagger);
    settle();
  }

  /** From the next record on another tagger is at work. */
  void tagWith(Tagger tagger) {
    enrichment.tagWith(tagger);
  }

  /** From now on what is published waits. */
  void hold() {
    enrichment.hold();
  }

  /** Enrichment comes to what waits. */
  void catchUp() {
    enrichment.catchUp();
    settle();
  }

  /** A request to look at what was published at an offset again. */
  ReplayRequest.Builder request(int offset) {
    return enrichment.request(offset);
  }

  void replay(ReplayRequest request) {
    enrichment.replay(request);
    settle();
  }

  void replayBytes(@Nullable String key, byte @Nullable [] value) {
    enrichment.replayBytes(key, value);
    settle();
  }

  private void settle() {
    List<Written<EnrichedArticle>> fresh = enrichment.enriched();
    fresh.forEach(counting::count);
    fresh.forEach(telling::read);
    List<Written<ArticleStory>> told = telling.stories();
    told.forEach(counting::assign);
    stories.addAll(told);
    enriched.addAll(fresh);
    rejected.addAll(enrichment.rejected());
    replayed.addAll(enrichment.replayed());
    deadLetters.addAll(enrichment.deadLetters());
    daily.addAll(counting.daily());
  }

  List<Sent> articles() {
    return enrichment.articles();
  }

  List<Written<EnrichedArticle>> enriched() {
    return enriched;
  }

  List<Written<RejectedArticle>> rejected() {
    return rejected;
  }

  List<Written<ReplayResult>> replayed() {
    return replayed;
  }

  List<DeadLetter> deadLetters() {
    return deadLetters;
  }

  List<Written<ArticleStory>> stories() {
    return stories;
  }

  /** By article id, the story that each article tells now. */
  Map<String, String> storyIds() {
    Map<String, String> ids = new TreeMap<>();
    Written.table(stories).forEach((id, story) -> ids.put(id, story.getStoryId()));
    return ids;
  }

  List<Written<ActorDay>> daily() {
    return daily;
  }

  /** The counts as they stand, by {@code actor|day}. */
  Map<String, ActorDay> counts() {
    return Written.table(daily);
  }

  @Override
  public void close() {
    enrichment.close();
    telling.close();
    counting.close();
  }
}
