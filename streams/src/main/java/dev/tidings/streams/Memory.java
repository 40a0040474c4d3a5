package dev.tidings.streams;

import dev.tidings.schema.Article;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.streams.state.ArticleState;
import dev.tidings.streams.state.Ending;
import org.jspecify.annotations.Nullable;

/** How what is remembered of an article compares with a record of it, and goes on. Pure. */
final class Memory {

  private static final long UNKNOWN = -1;

  private Memory() {}

  /** Whether a record stands behind the last one seen. */
  static boolean isBehind(Revision revision, @Nullable ArticleState last) {
    return last == null
        || !isInPartition(revision, last)
        || revision.getOffset() > last.getOffset();
  }

  static boolean isLast(Revision revision, ArticleState last) {
    return isInPartition(revision, last) && revision.getOffset() == last.getOffset();
  }

  private static boolean isInPartition(Revision revision, ArticleState last) {
    return last.getPartition() == revision.getPartition();
  }

  /** Whether the article says what it last said. */
  static boolean saysTheSame(Article article, ArticleState last) {
    return last.getEnding() != Ending.TAKEN_DOWN
        && last.getContentHash().equals(article.getContentHash());
  }

  /** Whether a record not behind the last one seen is one of those that say the same up to it. */
  static boolean isCurrent(Revision revision, Article article, ArticleState last) {
    return saysTheSame(article, last) && revision.getOffset() >= last.getFirstOffset();
  }

  static boolean isUnder(TaggerVersion version, ArticleState last) {
    return last.getTaggerVersion().equals(version.getVersion())
        && last.getKnowledgeVersion().equals(version.getKnowledgeVersion())
        && last.getModelVersion().equals(version.getModelVersion());
  }

  /** Whether what was written is this record of the article under this version. */
  static boolean isWritten(Revision revision, TaggerVersion version, ArticleState last) {
    return isUnder(version, last)
        && (last.getTaggedOffset() == revision.getOffset() || last.getTaggedOffset() == UNKNOWN);
  }

  static boolean hasTags(Tags tags, ArticleState last) {
    return last.getTagsHash().equals(tags.hash());
  }

  /** Whether its tags are known; those of before they were kept are not. */
  static boolean knowsTags(ArticleState last) {
    return last.getEnding() == Ending.TAKEN_DOWN || !last.getTagsHash().isEmpty();
  }

  static ArticleState takenDown(Revision revision, TaggerVersion version) {
    return state(Ending.TAKEN_DOWN, revision, "", version).build();
  }

  /** Seen once more, with nothing to do. */
  static ArticleState seen(Revision revision, ArticleState last) {
    boolean comparable = isInPartition(revision, last);
    return ArticleState.newBuilder(last)
        .setPartition(revision.getPartition())
        .setOffset(revision.getOffset())
        .setFirstOffset(comparable ? last.getFirstOffset() : revision.getOffset())
        .setTaggedOffset(comparable ? last.getTaggedOffset() : UNKNOWN)
        .build();
  }

  /** Tagged again with the same result, which was not written. */
  static ArticleState confirmed(ArticleState last, TaggerVersion version) {
    return ArticleState.newBuilder(last)
        .setTaggerVersion(version.getVersion())
        .setKnowledgeVersion(version.getKnowledgeVersion())
        .setModelVersion(version.getModelVersion())
        .setNamesTagger(last.getNamesTagger() && isUnder(version, last))
        .build();
  }

  /** Tagged or rejected, and written. */
  static ArticleState written(
      Ending ending, Revision revision, Article article, Tags tags, TaggerVersion version) {
    return state(ending, revision, article.getContentHash(), version)
        .setEntities(tags.entities())
        .setTopics(tags.topics())
        .setTagsHash(tags.hash())
        .build();
  }

  /** The same as one of several records that say the same. */
  static ArticleState goingOn(ArticleState written, ArticleState last) {
    return ArticleState.newBuilder(written)
        .setOffset(Math.max(written.getOffset(), last.getOffset()))
        .setFirstOffset(last.getFirstOffset())
        .build();
  }

  private static ArticleState.Builder state(
      Ending ending, Revision revision, String contentHash, TaggerVersion version) {
    return ArticleState.newBuilder()
        .setEnding(ending)
        .setPartition(revision.getPartition())
        .setOffset(revision.getOffset())
        .setFirstOffset(revision.getOffset())
        .setTaggedOffset(revision.getOffset())
        .setContentHash(contentHash)
        .setTaggerVersion(version.getVersion())
        .setKnowledgeVersion(version.getKnowledgeVersion())
        .setModelVersion(version.getModelVersion());
  }
}
