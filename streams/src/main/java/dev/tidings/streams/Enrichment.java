package dev.tidings.streams;

import dev.tidings.schema.ActorKind;
import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.DaySource;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.EntityType;
import dev.tidings.schema.MediaTopic;
import dev.tidings.schema.Mention;
import dev.tidings.schema.MentionField;
import dev.tidings.schema.MentionForm;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Outcome.Refused;
import dev.tidings.tagging.Outcome.Tagged;
import dev.tidings.tagging.Tagger;

/** Between the tagging core and the records: an article in, a tagged or a rejected one out. */
final class Enrichment {

  /** More than any mention takes in Avro beside its text and its entity's id. */
  private static final int MENTION_BYTES = 32;

  private final Tagger tagger;
  private final TaggerVersion version;

  Enrichment(Tagger tagger) {
    this.tagger = tagger;
    this.version =
        new TaggerVersion(
            tagger.version().code(), tagger.version().knowledge(), tagger.version().model());
  }

  TaggerVersion version() {
    return version;
  }

  Outcome tag(Article article) {
    Outcome outcome =
        tagger.tag(
            new Document(
                article.getTitle(),
                article.getBody(),
                article.getLanguage().orElse(null),
                article.getPublishedAt().orElse(null),
                article.getRetrievedAt()));
    if (outcome instanceof Tagged tagged && tooLarge(article, tagged)) {
      return new Refused(
          "with its tags it may make a record of more than "
              + Connection.MAX_RECORD_BYTES
              + " bytes; publish it in parts");
    }
    return outcome;
  }

  private static boolean tooLarge(Article article, Tagged tagged) {
    // Four bytes are the most that UTF-8 takes for a character of Java's strings and some to spare.
    long bytes = 4L * (article.getBody().length() + article.getTitle().length());
    for (dev.tidings.tagging.Mention mention : tagged.mentions()) {
      bytes += MENTION_BYTES + 4L * (mention.text().length() + mention.entityId().length());
    }
    return bytes > Connection.MAX_RECORD_BYTES;
  }

  EnrichedArticle enriched(Article article, Revision revision, Tagged tagged) {
    return EnrichedArticle.newBuilder()
        .setArticle(article)
        .setMentions(tagged.mentions().stream().map(Enrichment::mention).toList())
        .setEntities(tagged.entities().stream().map(Enrichment::entity).toList())
        .setTopics(
            tagged.topics().stream()
                .map(topic -> new MediaTopic(topic.code(), topic.label(), topic.score()))
                .toList())
        .setDay(tagged.day())
        .setDaySource(DaySource.valueOf(tagged.daySource().name()))
        .setRevision(revision)
        .setTagger(version)
        .build();
  }

  RejectedArticle rejected(Article article, Revision revision, Refused refused) {
    return new RejectedArticle(
        article.getId(), revision, article.getContentHash(), refused.reason(), version);
  }

  private static Mention mention(dev.tidings.tagging.Mention mention) {
    return new Mention(
        MentionField.valueOf(mention.field().name()),
        mention.begin(),
        mention.end(),
        mention.text(),
        mention.entityId(),
        EntityType.valueOf(mention.type().name()),
        MentionForm.valueOf(mention.form().name()),
        mention.confidence());
  }

  private static Entity entity(dev.tidings.tagging.Entity entity) {
    return Entity.newBuilder()
        .setId(entity.id())
        .setLabel(entity.label())
        .setType(EntityType.valueOf(entity.type().name()))
        .setActorKind(
            entity.actorKind() == null ? null : ActorKind.valueOf(entity.actorKind().name()))
        .setCountry(entity.country())
        .setMentions(entity.mentions())
        .setInTitle(entity.inTitle())
        .setSalience(entity.salience())
        .build();
  }
}
