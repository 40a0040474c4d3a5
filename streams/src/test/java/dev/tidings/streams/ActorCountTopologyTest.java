package dev.tidings.streams;

import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.schema.ActorDay;
import dev.tidings.schema.ActorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What articles come to, per actor and day. */
final class ActorCountTopologyTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-03-02");

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void countsAnActorOncePerArticle() {
    pipeline.publish(article("a", "@russia and again @russia", FIRST, "one.org"));

    assertThat(pipeline.counts())
        .containsExactly(
            Map.entry(
                "russia|2026-03-01",
                new ActorDay(
                    "russia",
                    "russia",
                    ActorKind.STATE,
                    FIRST,
                    1L,
                    2L,
                    1L,
                    List.of("one.org"),
                    1L)));
  }

  @Test
  void countsEachDistinctSourceOnce() {
    pipeline.publish(article("a", "@russia", "two.org"));
    pipeline.publish(article("b", "@russia", "one.org"));
    pipeline.publish(article("c", "@russia", "two.org"));

    ActorDay russia = pipeline.counts().get("russia|2026-03-01");
    assertThat(russia.getArticles()).isEqualTo(3);
    assertThat(russia.getSources()).isEqualTo(2);
    assertThat(russia.getSourceIds()).containsExactly("one.org", "two.org");
  }

  @Test
  void countsNoEntityThatIsNoActor() {
    pipeline.publish(article("a", "@russia in +kabul"));

    assertThat(pipeline.counts()).containsOnlyKeys("russia|2026-03-01");
  }

  @Test
  void countsEachActorUnderItsKind() {
    pipeline.publish(article("a", "@russia and @taliban:ARMED_GROUP"));

    assertThat(pipeline.counts().values())
        .extracting(ActorDay::getKind)
        .containsExactlyInAnyOrder(ActorKind.STATE, ActorKind.ARMED_GROUP);
  }

  @Test
  void takesARevisionsOldActorsAway() {
    pipeline.publish(article("a", "@russia and @iran"));

    pipeline.publish(article("a", "@iran and @china"));

    assertThat(pipeline.counts()).containsOnlyKeys("iran|2026-03-01", "china|2026-03-01");
  }

  @Test
  void countsARevisionsMentionsInPlaceOfTheOldOnes() {
    pipeline.publish(article("a", "@russia @russia @russia"));

    pipeline.publish(article("a", "@russia"));

    assertThat(pipeline.counts().get("russia|2026-03-01").getMentions()).isEqualTo(1);
  }

  @Test
  void movesARevisionToItsOtherDay() {
    pipeline.publish(article("a", "@russia", FIRST));

    pipeline.publish(article("a", "@russia", SECOND));

    assertThat(pipeline.counts()).containsOnlyKeys("russia|2026-03-02");
  }

  @Test
  void movesARevisionToItsOtherSource() {
    pipeline.publish(article("a", "@russia", "one.org"));

    pipeline.publish(article("a", "@russia", "two.org"));

    assertThat(pipeline.counts().get("russia|2026-03-01").getSourceIds())
        .containsExactly("two.org");
  }

  @Test
  void takesATakedownAwayAndKeepsTheRest() {
    pipeline.publish(article("a", "@russia", "one.org"));
    pipeline.publish(article("b", "@russia", "two.org"));

    pipeline.takeDown("a");

    ActorDay russia = pipeline.counts().get("russia|2026-03-01");
    assertThat(russia.getArticles()).isEqualTo(1);
    assertThat(russia.getSourceIds()).containsExactly("two.org");
  }

  @Test
  void removesTheRecordWhereNothingIsLeft() {
    pipeline.publish(article("a", "@russia"));

    pipeline.takeDown("a");

    assertThat(pipeline.daily()).last().matches(Written::removes);
    assertThat(pipeline.counts()).isEmpty();
  }

  @Test
  void writesNothingForAnActorWhosePartIsTheSame() {
    pipeline.publish(article("a", "@russia and @iran"));
    pipeline.daily().clear();

    pipeline.publish(article("a", "@russia and @china"));

    assertThat(pipeline.daily())
        .extracting(Written::key)
        .containsExactlyInAnyOrder("iran|2026-03-01", "china|2026-03-01");
  }

  @Test
  void showsTheLabelThatMostArticlesUse() {
    pipeline.publish(article("a", "@russia=Moscow"));
    pipeline.publish(article("b", "@russia=Russia"));

    pipeline.publish(article("c", "@russia=Russia"));

    assertThat(pipeline.counts().get("russia|2026-03-01").getLabel()).isEqualTo("Russia");
  }

  @Test
  void goesOnWithItsSumsAfterARestart() {
    pipeline.publish(article("a", "@russia"));
    pipeline.restartCounts(0);

    pipeline.publish(article("b", "@russia"));

    assertThat(pipeline.counts().get("russia|2026-03-01").getArticles()).isEqualTo(2);
  }

  @Test
  void countsNothingTwiceThatIsDeliveredTwice() {
    pipeline.publish(article("a", "@russia"));
    pipeline.publish(article("a", "@russia @russia"));

    pipeline.restartCounts(2);

    ActorDay russia = pipeline.counts().get("russia|2026-03-01");
    assertThat(russia.getArticles()).isEqualTo(1);
    assertThat(russia.getMentions()).isEqualTo(2);
  }
}
