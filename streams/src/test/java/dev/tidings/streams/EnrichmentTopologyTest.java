package dev.tidings.streams;

import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.Mention;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What of an article goes where. */
final class EnrichmentTopologyTest {

  private static final FakeTagger NEXT_VERSION = FakeTagger.overlooking("iran");

  private final EnrichmentRun run = new EnrichmentRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void tagsAnArticle() {
    run.publish(article("a", "@russia and @iran meet in +kabul , says @russia"));

    EnrichedArticle enriched = onlyEnriched();
    assertThat(enriched.getEntities())
        .extracting(Entity::getId)
        .containsExactly("russia", "iran", "kabul");
    assertThat(enriched.getMentions())
        .extracting(Mention::getText)
        .containsExactly("@russia", "@iran", "+kabul", "@russia");
  }

  @Test
  void keepsTheArticleAsItWasPublished() {
    run.publish(article("a", "@russia"));

    assertThat(onlyEnriched().getArticle()).isEqualTo(article("a", "@russia"));
  }

  @Test
  void saysWhichRecordWasTaggedByWhat() {
    run.publish(article("a", "@russia"));
    run.forgetWhatCameOut();

    run.publish(article("b", "@russia"));

    EnrichedArticle enriched = onlyEnriched();
    assertThat(enriched.getRevision()).isEqualTo(new Revision(0, 1L));
    assertThat(enriched.getTagger()).isEqualTo(new TaggerVersion("1", "all", "none"));
  }

  @Test
  void passesTheSameContentOnOnce() {
    run.publish(article("a", "@russia"));
    run.forgetWhatCameOut();

    run.publish(article("a", "@russia"));

    nothingCameOut();
  }

  @Test
  void passesARevisionOn() {
    run.publish(article("a", "@russia"));
    run.forgetWhatCameOut();

    run.publish(article("a", "@iran"));

    assertThat(onlyEnriched().getArticle().getBody()).isEqualTo("@iran");
  }

  @Test
  void passesARevisionBackToAnEarlierContentOn() {
    run.publish(article("a", "@russia"));
    run.publish(article("a", "@iran"));
    run.forgetWhatCameOut();

    run.publish(article("a", "@russia"));

    assertThat(onlyEnriched().getRevision().getOffset()).isEqualTo(2);
  }

  @Test
  void removesWhatIsTakenDownFromEverywhere() {
    run.publish(article("a", "@russia"));
    run.forgetWhatCameOut();

    run.takeDown("a");

    assertThat(run.enriched()).satisfiesExactly(record -> removes("a", record));
    assertThat(run.rejected()).satisfiesExactly(record -> removes("a", record));
  }

  @Test
  void takesDownOnce() {
    run.publish(article("a", "@russia"));
    run.takeDown("a");
    run.forgetWhatCameOut();

    run.takeDown("a");

    nothingCameOut();
  }

  @Test
  void tagsAgainWhatIsPublishedAfterItsTakedown() {
    run.publish(article("a", "@russia"));
    run.takeDown("a");
    run.forgetWhatCameOut();

    run.publish(article("a", "@russia"));

    assertThat(onlyEnriched().getArticle().getBody()).isEqualTo("@russia");
  }

  @Test
  void rejectsWithAReason() {
    run.publish(article("a", "#refuse it is empty"));

    RejectedArticle rejected = onlyRejected();
    assertThat(rejected.getId()).isEqualTo("a");
    assertThat(rejected.getReason()).isEqualTo("it is empty");
    assertThat(rejected.getRevision()).isEqualTo(new Revision(0, 0L));
    assertThat(rejected.getTagger()).isEqualTo(new TaggerVersion("1", "all", "none"));
    assertThat(rejected.getContentHash())
        .isEqualTo(article("a", "#refuse it is empty").getContentHash());
    assertThat(run.enriched()).isEmpty();
  }

  @Test
  void removesTheTagsOfARevisionThatIsRejected() {
    run.publish(article("a", "@russia"));
    run.forgetWhatCameOut();

    run.publish(article("a", "#refuse it is empty"));

    assertThat(run.enriched()).satisfiesExactly(record -> removes("a", record));
    assertThat(onlyRejected().getReason()).isEqualTo("it is empty");
  }

  @Test
  void removesTheRejectionOfARevisionThatIsRepaired() {
    run.publish(article("a", "#refuse it is empty"));
    run.forgetWhatCameOut();

    run.publish(article("a", "@russia"));

    assertThat(run.rejected()).satisfiesExactly(record -> removes("a", record));
    assertThat(onlyEnriched().getArticle().getBody()).isEqualTo("@russia");
  }

  @Test
  void rejectsTheSameContentOnce() {
    run.publish(article("a", "#refuse it is empty"));
    run.forgetWhatCameOut();

    run.publish(article("a", "#refuse it is empty"));

    nothingCameOut();
  }

  @Test
  void keepsWhatItKnowsThroughARestart() {
    run.publish(article("a", "@russia"));
    run.restartFrom(1);

    run.publish(article("a", "@russia"));

    nothingCameOut();
  }

  @Test
  void passesNothingOnThatIsDeliveredAgain() {
    run.publish(article("a", "@russia"));
    run.publish(article("a", "#refuse it is empty"));
    run.takeDown("a");
    run.publish(article("a", "@iran"));

    run.restartFrom(0);

    nothingCameOut();
  }

  @Test
  void isNotLedBackByARevisionFromBeforeARepublishedOne() {
    run.publish(article("a", "@iran"));
    run.publish(article("a", "@russia"));
    run.publish(article("a", "@russia"));

    run.restartFrom(0);

    nothingCameOut();
  }

  @Test
  void tagsARecordAgainUnderAnotherVersion() {
    run.publish(article("a", "@russia and @iran"));

    run.restartFrom(0, NEXT_VERSION);

    EnrichedArticle enriched = onlyEnriched();
    assertThat(enriched.getEntities()).extracting(Entity::getId).containsExactly("russia");
    assertThat(enriched.getRevision()).isEqualTo(new Revision(0, 0L));
    assertThat(enriched.getTagger().getKnowledgeVersion()).isEqualTo("all but iran");
  }

  @Test
  void tagsTheSameContentAgainUnderAnotherVersion() {
    run.publish(article("a", "@russia and @iran"));
    run.restartFrom(1, NEXT_VERSION);

    run.publish(article("a", "@russia and @iran"));

    assertThat(onlyEnriched().getRevision()).isEqualTo(new Revision(0, 1L));
  }

  @Test
  void tagsOnlyTheLatestRevisionAgainUnderAnotherVersion() {
    run.publish(article("a", "@iran"));
    run.publish(article("a", "@russia"));

    run.restartFrom(0, NEXT_VERSION);

    assertThat(onlyEnriched().getRevision()).isEqualTo(new Revision(0, 1L));
  }

  @Test
  void tagsTheLatestOfRecordsWithTheSameContentAgainUnderAnotherVersion() {
    run.publish(article("a", "@russia"));
    run.publish(article("a", "@russia"));

    run.restartFrom(0, NEXT_VERSION);

    assertThat(onlyEnriched().getRevision()).isEqualTo(new Revision(0, 1L));
  }

  @Test
  void leavesATakedownBeUnderAnotherVersion() {
    run.publish(article("a", "@iran"));
    run.takeDown("a");

    run.restartFrom(0, NEXT_VERSION);

    nothingCameOut();
  }

  @Test
  void writesTheSameBytesForTheSameArticles() {
    List<String> bodies = List.of("@russia and @iran", "@russia +kabul", "@iran=Persia");

    try (EnrichmentRun other = new EnrichmentRun()) {
      bodies.forEach(body -> run.publish(article("a", body)));
      bodies.forEach(body -> other.publish(article("a", body)));

      assertThat(run.enriched())
          .extracting(Written::bytes)
          .hasSize(3)
          .containsExactlyElementsOf(other.enriched().stream().map(Written::bytes).toList());
    }
  }

  private EnrichedArticle onlyEnriched() {
    List<Written<EnrichedArticle>> enriched = run.enriched();
    assertThat(enriched).hasSize(1);
    assertThat(enriched.get(0).key()).isEqualTo(enriched.get(0).value().getArticle().getId());
    return enriched.get(0).value();
  }

  private RejectedArticle onlyRejected() {
    List<Written<RejectedArticle>> rejected = run.rejected();
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).key()).isEqualTo(rejected.get(0).value().getId());
    return rejected.get(0).value();
  }

  private static void removes(String id, Written<?> record) {
    assertThat(record.key()).isEqualTo(id);
    assertThat(record.removes()).isTrue();
  }

  private void nothingCameOut() {
    assertThat(run.enriched()).isEmpty();
    assertThat(run.rejected()).isEmpty();
    assertThat(run.deadLetters()).isEmpty();
  }
}
