package dev.tidings.streams;

import static dev.tidings.schema.ReplayOutcome.CHANGED;
import static dev.tidings.schema.ReplayOutcome.OTHER_VERSION;
import static dev.tidings.schema.ReplayOutcome.PROBED;
import static dev.tidings.schema.ReplayOutcome.REJECTED;
import static dev.tidings.schema.ReplayOutcome.STALE;
import static dev.tidings.schema.ReplayOutcome.UNCHANGED;
import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.Article;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.Entity;
import dev.tidings.schema.RejectedArticle;
import dev.tidings.schema.ReplayRequest;
import dev.tidings.schema.ReplayResult;
import dev.tidings.schema.Revision;
import dev.tidings.schema.TaggerVersion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a request to look at an article again. */
final class ReplayTest {

  private static final FakeTagger NEXT = FakeTagger.overlooking("iran");
  private static final TaggerVersion NEXT_VERSION = new TaggerVersion("1", "all but iran", "none");

  private final EnrichmentRun run = new EnrichmentRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void writesAnArticleWhoseTagsAreOthers() {
    tagged(article("a", "@russia and @iran"));
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    EnrichedArticle enriched = onlyEnriched();
    assertThat(enriched.getEntities()).extracting(Entity::getId).containsExactly("russia");
    assertThat(enriched.getRevision()).isEqualTo(new Revision(0, 0L));
    assertThat(enriched.getTagger()).isEqualTo(NEXT_VERSION);
  }

  @Test
  void saysWhatAnArticleLost() {
    tagged(article("a", "@russia and @iran"));
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    assertThat(onlyResult())
        .isEqualTo(
            ReplayResult.newBuilder()
                .setReplayId("replay")
                .setArticleId("a")
                .setRevision(new Revision(0, 0L))
                .setOutcome(CHANGED)
                .setEntitiesLost(List.of("iran"))
                .setTagger(NEXT_VERSION)
                .build());
  }

  @Test
  void saysWhatAnArticleGained() {
    run.tagWith(NEXT);
    tagged(article("a", "@russia and @iran"));
    run.tagWith(FakeTagger.knowingAll());

    run.replay(run.request(0).build());

    ReplayResult result = onlyResult();
    assertThat(result.getEntitiesGained()).containsExactly("iran");
    assertThat(result.getEntitiesLost()).isEmpty();
  }

  @Test
  void doesNotWriteAnArticleWhoseTagsAreTheSame() {
    tagged(article("a", "@russia"));
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void takesItForDoneWhereTheTagsAreTheSame() {
    tagged(article("a", "@russia"));
    run.tagWith(NEXT);
    run.replay(run.request(0).build());
    run.forgetWhatCameOut();

    run.publish(article("a", "@russia"));

    nothingWasWritten();
  }

  @Test
  void writesWhatIsTheSameWhereThatIsAskedFor() {
    tagged(article("a", "@russia"));
    run.tagWith(NEXT);

    run.replay(run.request(0).setEvenUnchanged(true).build());

    assertThat(onlyEnriched().getTagger()).isEqualTo(NEXT_VERSION);
    assertThat(onlyResult().getOutcome()).isEqualTo(CHANGED);
  }

  @Test
  void writesWhatIsTheSameAlsoAfterAReplayThatDidNot() {
    tagged(article("a", "@russia"));
    run.tagWith(NEXT);
    run.replay(run.request(0).build());
    run.forgetWhatCameOut();

    run.replay(run.request(0).setEvenUnchanged(true).build());

    assertThat(onlyEnriched().getTagger()).isEqualTo(NEXT_VERSION);
  }

  @Test
  void writesOnceWhatIsAskedForTwice() {
    tagged(article("a", "@russia and @iran"));
    run.tagWith(NEXT);
    ReplayRequest request = run.request(0).setEvenUnchanged(true).build();
    run.replay(request);
    run.forgetWhatCameOut();

    run.replay(request);

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
  }

  @Test
  void doesNotTagWhatIsUnderThisTaggerAlready() {
    tagged(article("a", "@russia"));
    run.tagWith(FakeTagger.failing("all"));

    run.replay(run.request(0).build());

    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
  }

  @Test
  void rejectsWhatCanNoLongerBeTagged() {
    tagged(article("a", "@russia and @iran"));
    run.tagWith(FakeTagger.refusing("iran"));

    run.replay(run.request(0).build());

    assertThat(run.enriched()).singleElement().matches(Written::removes);
    assertThat(onlyRejected().getReason()).isEqualTo("it tells of iran");
    ReplayResult result = onlyResult();
    assertThat(result.getOutcome()).isEqualTo(REJECTED);
    assertThat(result.getEntitiesLost()).containsExactly("iran", "russia");
  }

  @Test
  void removesTheRejectionOfWhatCanBeTaggedNow() {
    run.tagWith(FakeTagger.refusing("iran"));
    tagged(article("a", "@iran"));
    run.tagWith(FakeTagger.knowingAll());

    run.replay(run.request(0).build());

    assertThat(run.rejected()).singleElement().matches(Written::removes);
    assertThat(onlyEnriched().getEntities()).hasSize(1);
    assertThat(onlyResult().getEntitiesGained()).containsExactly("iran");
  }

  @Test
  void leavesARejectionForTheSameReason() {
    tagged(article("a", "#refuse it is empty"));
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
  }

  @Test
  void leavesAnArticleThatSaysSomethingElseMeanwhile() {
    tagged(article("a", "@iran"), article("a", "@russia"));
    run.tagWith(NEXT);

    run.replay(run.request(0).setEvenUnchanged(true).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(STALE);
  }

  @Test
  void leavesAnArticleThatSaidSomethingElseInBetween() {
    tagged(article("a", "@iran"), article("a", "@russia"), article("a", "@iran"));
    run.tagWith(NEXT);

    run.replay(run.request(0).setEvenUnchanged(true).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(STALE);
  }

  @Test
  void leavesWhatIsTakenDown() {
    tagged(article("a", "@iran"));
    run.takeDown("a");
    run.forgetWhatCameOut();
    run.tagWith(NEXT);

    run.replay(run.request(0).setEvenUnchanged(true).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(STALE);
  }

  @Test
  void takesARecordThatItHasNotSeenYetAsIfItCameLive() {
    tagged(article("a", "@iran"));
    run.hold();
    run.publish(article("a", "@russia"));

    run.replay(run.request(1).build());

    assertThat(onlyEnriched().getRevision()).isEqualTo(new Revision(0, 1L));
    ReplayResult result = onlyResult();
    assertThat(result.getOutcome()).isEqualTo(CHANGED);
    assertThat(result.getEntitiesGained()).containsExactly("russia");
    assertThat(result.getEntitiesLost()).containsExactly("iran");
  }

  @Test
  void takesAnArticleThatItHasNotSeenYetAsIfItCameLive() {
    run.hold();
    run.publish(article("a", "@russia"));

    run.replay(run.request(0).build());

    assertThat(onlyEnriched().getRevision()).isEqualTo(new Revision(0, 0L));
    assertThat(onlyResult().getEntitiesGained()).containsExactly("russia");
  }

  @Test
  void passesOverWhatARequestHasOvertaken() {
    run.hold();
    run.publish(article("a", "@iran"));
    run.publish(article("a", "@russia"));
    run.replay(run.request(1).build());
    run.forgetWhatCameOut();

    run.catchUp();

    nothingWasWritten();
  }

  @Test
  void leavesWhatSaidTheSameBeforeWhatARequestHasOvertaken() {
    tagged(article("a", "@iran"));
    run.hold();
    run.publish(article("a", "@russia"));
    run.publish(article("a", "@iran"));
    run.replay(run.request(2).build());
    run.forgetWhatCameOut();

    run.replay(run.request(0).setEvenUnchanged(true).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(STALE);
  }

  @Test
  void remembersTheLastRecordItSaw() {
    tagged(article("a", "@russia"), article("a", "@russia"));
    run.tagWith(NEXT);
    run.replay(run.request(0).setEvenUnchanged(true).build());
    run.forgetWhatCameOut();

    run.replay(run.request(1).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
  }

  @Test
  void leavesATakedownThatComesAfterARequest() {
    run.hold();
    run.publish(article("a", "@iran"));
    run.takeDown("a");
    run.replay(run.request(0).build());

    run.catchUp();

    assertThat(Written.table(run.enriched())).isEmpty();
  }

  @Test
  void doesNothingUnderATaggerThatIsNotExpected() {
    tagged(article("a", "@iran"));

    run.replay(run.request(0).setExpects(NEXT_VERSION).setEvenUnchanged(true).build());

    nothingWasWritten();
    ReplayResult result = onlyResult();
    assertThat(result.getOutcome()).isEqualTo(OTHER_VERSION);
    assertThat(result.getTagger()).isEqualTo(new TaggerVersion("1", "all", "none"));
  }

  @Test
  void doesItUnderTheTaggerThatIsExpected() {
    tagged(article("a", "@iran"));
    run.tagWith(NEXT);

    run.replay(run.request(0).setExpects(NEXT_VERSION).build());

    assertThat(onlyResult().getOutcome()).isEqualTo(CHANGED);
  }

  @Test
  void answersAProbe() {
    run.tagWith(NEXT);

    run.replay(
        ReplayRequest.newBuilder().setReplayId("probe").setRevision(new Revision(0, -1L)).build());

    Written<ReplayResult> written = run.replayed().get(0);
    assertThat(written.key()).isNull();
    assertThat(written.value())
        .isEqualTo(
            ReplayResult.newBuilder()
                .setReplayId("probe")
                .setRevision(new Revision(0, -1L))
                .setOutcome(PROBED)
                .setTagger(NEXT_VERSION)
                .build());
  }

  @Test
  void placesAResultInThePartitionOfItsRequest() {
    ReplayResult result =
        ReplayResult.newBuilder()
            .setReplayId("probe")
            .setRevision(new Revision(4, -1L))
            .setOutcome(PROBED)
            .setTagger(NEXT_VERSION)
            .build();

    assertThat(EnrichmentTopology.besideRequest("any", "a", result, 6)).contains(Set.of(4));
    assertThat(EnrichmentTopology.besideRequest("any", "a", result, 4)).isEmpty();
  }

  @Test
  void bearsTheTimeOfTheRequest() {
    tagged(article("a", "@iran"));
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    assertThat(run.timesOfEnriched()).containsExactly(Driver.SOME_TIME);
  }

  @Test
  void takesTagsThatWereNotKeptForOthers() {
    tagged(article("a", "@russia"));
    run.forgetTags();
    run.tagWith(NEXT);

    run.replay(run.request(0).build());

    assertThat(onlyEnriched().getTagger()).isEqualTo(NEXT_VERSION);
    ReplayResult result = onlyResult();
    assertThat(result.getOutcome()).isEqualTo(CHANGED);
    assertThat(result.getEntitiesGained()).isEmpty();
  }

  @Test
  void leavesWhatSaysSomethingElseWhereItIsNotKnownSinceWhen() {
    tagged(article("a", "@iran"), article("a", "@russia"));
    run.forgetTags();
    run.tagWith(NEXT);

    run.replay(run.request(0).setEvenUnchanged(true).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(STALE);
  }

  @Test
  void leavesTagsThatWereNotKeptButAreUnderThisTagger() {
    tagged(article("a", "@russia"));
    run.forgetTags();

    run.replay(run.request(0).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
  }

  @Test
  void namesTheFirstOfSeveralRecordsOfOneContent() {
    run.publish(article("a", "@iran", Instant.EPOCH));
    run.tagWith(NEXT);
    tagged(article("a", "@iran", Instant.EPOCH.plusSeconds(1)));

    run.replay(run.request(0).setEvenUnchanged(true).build());

    EnrichedArticle enriched = onlyEnriched();
    assertThat(enriched.getRevision()).isEqualTo(new Revision(0, 0L));
    assertThat(enriched.getArticle().getRetrievedAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void namesTheFirstThatCompactionHasLeft() {
    tagged(article("a", "@russia", Instant.EPOCH));
    tagged(article("a", "@russia", Instant.EPOCH.plusSeconds(1)));
    run.tagWith(NEXT);

    run.replay(run.request(1).setEvenUnchanged(true).build());

    assertThat(onlyEnriched().getRevision()).isEqualTo(new Revision(0, 1L));
  }

  @Test
  void doesNotWriteForTheNameOfARecordAlone() {
    tagged(article("a", "@russia", Instant.EPOCH));
    tagged(article("a", "@russia", Instant.EPOCH.plusSeconds(1)));

    run.replay(run.request(1).build());

    nothingWasWritten();
    assertThat(onlyResult().getOutcome()).isEqualTo(UNCHANGED);
  }

  @Test
  void writesAnArticleThatCountsForAnotherDay() {
    tagged(undated("2026-03-01T00:00:00Z"));
    tagged(undated("2026-03-02T00:00:00Z"));

    run.replay(run.request(1).build());

    assertThat(onlyEnriched().getDay()).hasToString("2026-03-02");
    assertThat(onlyResult().getOutcome()).isEqualTo(CHANGED);
  }

  private static Article undated(String retrievedAt) {
    return Article.newBuilder(article("a", "@russia", Instant.parse(retrievedAt)))
        .setPublishedAt(null)
        .build();
  }

  private void tagged(Article... articles) {
    List.of(articles).forEach(run::publish);
    run.forgetWhatCameOut();
  }

  private void nothingWasWritten() {
    assertThat(run.enriched()).isEmpty();
    assertThat(run.rejected()).isEmpty();
    assertThat(run.deadLetters()).isEmpty();
  }

  private EnrichedArticle onlyEnriched() {
    return only(run.enriched());
  }

  private RejectedArticle onlyRejected() {
    return only(run.rejected());
  }

  private ReplayResult onlyResult() {
    return only(run.replayed());
  }

  private static <V> V only(List<Written<V>> written) {
    assertThat(written).hasSize(1);
    return Objects.requireNonNull(written.get(0).value());
  }
}
