package dev.tidings.streams;

import static dev.tidings.streams.Articles.SOME_DAY;
import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.MediaTopic;
import dev.tidings.schema.MentionField;
import dev.tidings.schema.MentionForm;
import dev.tidings.schema.Revision;
import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.DaySource;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.Entity;
import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention;
import dev.tidings.tagging.Outcome;
import dev.tidings.tagging.Outcome.Refused;
import dev.tidings.tagging.Outcome.Tagged;
import dev.tidings.tagging.Tagger;
import dev.tidings.tagging.TaggerVersion;
import dev.tidings.tagging.TopicScore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags become records without loss. */
final class EnrichmentTest {

  private static final Mention MENTION =
      new Mention(
          Mention.Field.TITLE,
          2,
          8,
          "Moscow",
          "Q159",
          EntityType.PLACE,
          Mention.Form.METONYM,
          0.7f);
  private static final Entity ENTITY =
      new Entity("Q159", "Russia", EntityType.PLACE, ActorKind.STATE, "RUS", 3, true, 0.25f);

  @Test
  void carriesAMention() {
    EnrichedArticle enriched = enriched(MENTION, ENTITY, DaySource.PUBLISHED);

    assertThat(enriched.getMentions())
        .containsExactly(
            new dev.tidings.schema.Mention(
                MentionField.TITLE,
                2,
                8,
                "Moscow",
                "Q159",
                dev.tidings.schema.EntityType.PLACE,
                MentionForm.METONYM,
                0.7f));
  }

  @Test
  void carriesAnEntity() {
    EnrichedArticle enriched = enriched(MENTION, ENTITY, DaySource.PUBLISHED);

    assertThat(enriched.getEntities())
        .containsExactly(
            new dev.tidings.schema.Entity(
                "Q159",
                "Russia",
                dev.tidings.schema.EntityType.PLACE,
                dev.tidings.schema.ActorKind.STATE,
                "RUS",
                3,
                true,
                0.25f));
  }

  @Test
  void carriesTopicsAndTheDay() {
    EnrichedArticle enriched = enriched(MENTION, ENTITY, DaySource.IN_TEXT);

    assertThat(enriched.getTopics())
        .containsExactly(new MediaTopic("medtop:16000000", "conflict", 0.5f));
    assertThat(enriched.getDay()).isEqualTo(SOME_DAY);
    assertThat(enriched.getDaySource()).isEqualTo(dev.tidings.schema.DaySource.IN_TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void hasARecordForEachKindOfActor(ActorKind kind) {
    assertThat(enriched(MENTION, entity(EntityType.GROUP, kind), DaySource.PUBLISHED))
        .extracting(enriched -> enriched.getEntities().get(0).getActorKind().orElseThrow().name())
        .isEqualTo(kind.name());
  }

  @ParameterizedTest
  @EnumSource
  void hasARecordForEachTypeOfEntity(EntityType type) {
    assertThat(enriched(MENTION, entity(type, null), DaySource.PUBLISHED))
        .extracting(enriched -> enriched.getEntities().get(0).getType().name())
        .isEqualTo(type.name());
  }

  @ParameterizedTest
  @EnumSource
  void hasARecordForEachFormOfMention(Mention.Form form) {
    Mention mention =
        new Mention(Mention.Field.BODY, 0, 1, "x", "Q159", EntityType.PLACE, form, 1f);

    assertThat(enriched(mention, ENTITY, DaySource.PUBLISHED))
        .extracting(enriched -> enriched.getMentions().get(0).getForm().name())
        .isEqualTo(form.name());
  }

  @ParameterizedTest
  @EnumSource
  void hasARecordForEachSourceOfTheDay(DaySource source) {
    assertThat(enriched(MENTION, ENTITY, source))
        .extracting(enriched -> enriched.getDaySource().name())
        .isEqualTo(source.name());
  }

  @Test
  void givesTheTaggerAllTheArticleStates() {
    Reader reader = new Reader();

    new Enrichment(reader).tag(article("a", "@russia"));

    assertThat(reader.read)
        .isEqualTo(
            new Document(
                "A headline",
                "@russia",
                null,
                article("a", "").getPublishedAt().orElseThrow(),
                article("a", "").getRetrievedAt()));
  }

  @Test
  void refusesWhatWouldNotFitIntoARecord() {
    Mention large =
        new Mention(
            Mention.Field.BODY,
            0,
            1,
            "x".repeat(17 * 1024 * 1024),
            "Q159",
            EntityType.PLACE,
            Mention.Form.NAME,
            1f);

    Outcome outcome =
        new Enrichment(new Always(tagged(large, ENTITY, DaySource.PUBLISHED)))
            .tag(article("a", "x"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.reason()).contains("67108864 bytes", "publish it in parts"));
  }

  private static Entity entity(EntityType type, @Nullable ActorKind kind) {
    return new Entity("Q159", "Russia", type, kind, null, 1, false, 1f);
  }

  private static Tagged tagged(Mention mention, Entity entity, DaySource source) {
    return new Tagged(
        List.of(mention),
        List.of(entity),
        List.of(new TopicScore("medtop:16000000", "conflict", 0.5f)),
        SOME_DAY,
        source);
  }

  private static EnrichedArticle enriched(Mention mention, Entity entity, DaySource source) {
    Tagged tagged = tagged(mention, entity, source);
    return new Enrichment(new Always(tagged))
        .enriched(article("a", "x"), new Revision(0, 0L), tagged);
  }

  /** A tagger to which everything is the same. */
  private record Always(Outcome outcome) implements Tagger {
    @Override
    public Outcome tag(Document document) {
      return outcome;
    }

    @Override
    public TaggerVersion version() {
      return new TaggerVersion("1", "none", "none");
    }
  }

  /** A tagger that remembers what it read. */
  private static final class Reader implements Tagger {

    private @Nullable Document read;

    @Override
    public Outcome tag(Document document) {
      read = document;
      return new Refused("it only reads");
    }

    @Override
    public TaggerVersion version() {
      return new TaggerVersion("1", "none", "none");
    }
  }
}
