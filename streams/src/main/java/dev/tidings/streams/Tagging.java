package dev.tidings.streams;

import static dev.tidings.streams.state.Ending.ENRICHED;
import static dev.tidings.streams.state.Ending.REJECTED;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Outcome.Refused;
import dev.tidings.tagging.Outcome.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * A record of an article as the tagger sees it now, not yet written.
 *
 * @param tags what is kept of its tags
 * @param written what is remembered of the article once it is written
 * @param verdict what is to be written
 */
record Tagging(Tags tags, ArticleState written, Verdict verdict) {

  /**
   * Tags a record.
   *
   * @param last what is remembered of the article
   */
  static Tagging of(
      Article article, Revision revision, Enrichment enrichment, @Nullable ArticleState last) {
    TaggerVersion version = enrichment.version();
    Outcome outcome = enrichment.tag(article);
    if (outcome instanceof Tagged tagged) {
      EnrichedArticle enriched = enrichment.enriched(article, revision, tagged);
      Tags tags = Tags.of(enriched);
      return new Tagging(
          tags,
          Memory.written(ENRICHED, revision, article, tags, version),
          Verdict.enriched(enriched, last != null && last.getEnding() == REJECTED));
    }
    RejectedArticle rejected = enrichment.rejected(article, revision, (Refused) outcome);
    Tags tags = Tags.of(rejected);
    return new Tagging(
        tags,
        Memory.written(REJECTED, revision, article, tags, version),
        Verdict.rejected(rejected, last != null && last.getEnding() == ENRICHED));
  }

  boolean isRejected() {
    return written.getEnding() == REJECTED;
  }
}
