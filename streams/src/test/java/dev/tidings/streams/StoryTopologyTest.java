package dev.tidings.streams;

import static dev.tidings.streams.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tidings.schema.EnrichedArticle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which articles tell the same story, and what it comes to in the counts. */
final class StoryTopologyTest {

  private static final String TEXT = "@russia " + Passages.passage("one");
  private static final String EDITED = "@russia " + Passages.edited("one");
  private static final String OTHER = "@russia " + Passages.passage("two");
  private static final LocalDate DAY = LocalDate.parse("2026-03-10");

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void theFirstNamesTheStory() {
    pipeline.publish(article("b", TEXT, DAY));
    pipeline.publish(article("c", EDITED, DAY.plusDays(1)));
    pipeline.publish(article("d", OTHER, DAY));

    assertThat(pipeline.storyIds())
        .containsExactly(entry("b", "b"), entry("c", "b"), entry("d", "d"));
  }

  @Test
  void theFirstIsTheFirstPublishedAndNotTheFirstToCome() {
    pipeline.publish(article("c", EDITED, DAY.plusDays(1)));

    pipeline.publish(article("b", TEXT, DAY));

    assertThat(pipeline.storyIds()).containsExactly(entry("b", "b"), entry("c", "b"));
  }

  @Test
  void ofTwoOfTheSameTimeTheFirstByIdNamesTheStory() {
    pipeline.publish(article("b", TEXT, DAY));
    pipeline.publish(article("a", TEXT, DAY));

    assertThat(pipeline.storyIds()).containsExactly(entry("a", "a"), entry("b", "a"));
  }

  @Test
  void copiesLieSevenDaysApartAtMost() {
    pipeline.publish(article("a", TEXT, DAY));
    pipeline.publish(article("b", TEXT, DAY.plusDays(7)));
    pipeline.publish(article("c", TEXT, DAY.plusDays(8)));

    assertThat(pipeline.storyIds())
        .containsExactly(entry("a", "a"), entry("b", "a"), entry("c", "b"));
  }

  @Test
  void anArchiveOfAnyAgeIsNotTooLate() {
    pipeline.publish(article("now", OTHER, DAY));

    pipeline.publish(article("a", TEXT, LocalDate.parse("1999-12-31")));
    pipeline.publish(article("b", TEXT, LocalDate.parse("2000-01-01")));

    assertThat(pipeline.storyIds()).contains(entry("b", "a"));
  }

  @Test
  void whatIsTooShortToTellIsAStoryOfItsOwn() {
    pipeline.publish(article("a", "@russia"));
    pipeline.publish(article("b", "@russia", "two.org"));

    assertThat(pipeline.storyIds()).containsExactly(entry("a", "a"), entry("b", "b"));
  }

  @Test
  void aRevisionMayLeaveAStoryAndJoinAnother() {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", OTHER));
    pipeline.publish(article("c", TEXT));

    pipeline.publish(article("c", OTHER));

    assertThat(pipeline.storyIds()).contains(entry("c", "b"));
    assertThat(pipeline.counts().get("russia|2026-03-01").getStories()).isEqualTo(2);
  }

  @Test
  void theNextOneNamesTheStoryWhereTheFirstIsTakenDown() {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", TEXT));
    pipeline.publish(article("c", EDITED));

    pipeline.takeDown("a");

    assertThat(pipeline.storyIds()).containsExactly(entry("b", "b"), entry("c", "b"));
    assertThat(pipeline.stories().toString()).contains("\"storyId\": \"a\"");
    assertThat(Written.table(pipeline.stories()).toString()).doesNotContain("\"a\"");
  }

  @Test
  void theNextOneNamesTheStoryWhereTheFirstHasBecomeAnother() {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", TEXT));

    pipeline.publish(article("a", "@russia and nothing else"));

    assertThat(pipeline.storyIds()).containsExactly(entry("a", "a"), entry("b", "b"));
  }

  @Test
  void anArticleThatIsPublishedAgainAfterItsTakedownLeadsAgain() {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", TEXT));
    pipeline.takeDown("a");

    pipeline.publish(article("a", TEXT));

    assertThat(pipeline.storyIds()).containsExactly(entry("a", "a"), entry("b", "a"));
  }

  @Test
  void copiesCountAsArticlesAndOnceAsAStory() {
    pipeline.publish(article("a", TEXT, "one.org"));
    pipeline.publish(article("b", EDITED, "two.org"));
    pipeline.publish(article("c", OTHER, "two.org"));

    assertThat(pipeline.counts().get("russia|2026-03-01").getArticles()).isEqualTo(3);
    assertThat(pipeline.counts().get("russia|2026-03-01").getStories()).isEqualTo(2);
  }

  @Test
  void writesNothingForATextThatIsTheSame() {
    pipeline.publish(article("a", TEXT));
    pipeline.stories().clear();

    pipeline.deliverAllTo(FakeTagger.overlooking("russia"));

    assertThat(pipeline.stories()).isEmpty();
  }

  @Test
  void goesOnWithItsBandsAfterARestart() {
    pipeline.publish(article("a", TEXT));
    pipeline.restartStories(0);

    pipeline.publish(article("b", TEXT));

    assertThat(pipeline.storyIds()).contains(entry("b", "a"));
  }

  @Test
  void tagsThatAreOthersChangeNoStoryHoweverLateTheyCome() {
    try (StoriesRun run = new StoriesRun()) {
      Written<EnrichedArticle> replayed = replayedCopyAfterItsStoryIsForgotten(run);

      run.readAfter(Duration.ofDays(40), replayed);

      assertThat(run.stories()).isEmpty();
      assertThat(run.sizes())
          .containsEntry(StoryTopology.PRINTED_ARTICLES, 0)
          .containsEntry(StoryTopology.BAND_MEMBERS, 0);
    }
  }

  @Test
  void aTakedownAfterThatRemovesTheStory() {
    try (StoriesRun run = new StoriesRun()) {
      run.readAfter(Duration.ofDays(40), replayedCopyAfterItsStoryIsForgotten(run));
      pipeline.takeDown("b");

      run.readAfter(Duration.ofDays(41), last(pipeline.enriched()));

      assertThat(run.stories())
          .singleElement()
          .matches(story -> story.key().equals("b"))
          .matches(Written::removes);
      assertThat(run.sizes()).containsEntry(StoryTopology.TOLD_ARTICLES, 1);
    }
  }

  @Test
  void aRevisionAfterThatIsComparedAnew() {
    try (StoriesRun run = new StoriesRun()) {
      run.readAfter(Duration.ofDays(40), replayedCopyAfterItsStoryIsForgotten(run));
      pipeline.publish(article("b", OTHER));

      run.readAfter(Duration.ofDays(41), last(pipeline.enriched()));

      assertThat(Written.table(run.stories())).containsOnlyKeys("b");
      assertThat(run.sizes()).containsEntry(StoryTopology.PRINTED_ARTICLES, 1);
    }
  }

  @Test
  void whoHasNotReadWhatARecordReplacesTellsItsStory() {
    try (StoriesRun run = new StoriesRun();
        StoriesRun other = new StoriesRun()) {
      Written<EnrichedArticle> replayed = replayedCopyAfterItsStoryIsForgotten(run);

      other.read(replayed);

      assertThat(Written.table(other.stories())).containsOnlyKeys("b");
    }
  }

  /** Two copies, long ago; then the second under another tagger, which only the pipeline read. */
  private Written<EnrichedArticle> replayedCopyAfterItsStoryIsForgotten(StoriesRun run) {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", TEXT));
    pipeline.enriched().forEach(run::read);
    run.readAfter(Duration.ofDays(20), pipeline.enriched().get(0));
    run.readAfter(Duration.ofDays(39), pipeline.enriched().get(0));
    assertThat(Written.table(run.stories()).get("b").getStoryId()).isEqualTo("a");
    pipeline.tagWith(FakeTagger.overlooking("russia"));
    pipeline.replay(pipeline.request(1).build());
    return last(pipeline.enriched());
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }

  @Test
  void itsStateIsBounded() {
    try (StoriesRun run = new StoriesRun()) {
      pipeline.publish(article("a", TEXT));
      pipeline.publish(article("b", OTHER));
      run.read(pipeline.enriched().get(0));
      Map<String, Integer> atFirst = run.sizes();

      List<Integer> members =
          List.of(1, 8, 9, 12, 19).stream()
              .map(
                  day -> {
                    run.readAfter(Duration.ofDays(day), pipeline.enriched().get(1));
                    return run.sizes().get(StoryTopology.BAND_MEMBERS);
                  })
              .toList();

      assertThat(atFirst)
          .containsOnly(
              entry(StoryTopology.PRINTED_ARTICLES, 1),
              entry(StoryTopology.BAND_MEMBERS, 32),
              entry(StoryTopology.TOLD_ARTICLES, 1));
      assertThat(members).containsExactly(64, 64, 32, 0, 0);
      assertThat(run.sizes()).containsEntry(StoryTopology.PRINTED_ARTICLES, 0);
    }
  }

  /** The two topics reach the counts in whatever order. */
  @Test
  void aStoryMayBeKnownBeforeItsArticleComes() {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", TEXT));
    try (CountsRun counts = new CountsRun()) {
      pipeline.stories().forEach(counts::assign);
      pipeline.enriched().forEach(counts::count);

      assertThat(Written.table(counts.daily())).isEqualTo(pipeline.counts());
    }
  }

  @Test
  void countsFromBeforeThereWereStoriesGetThem() {
    pipeline.publish(article("a", TEXT));
    pipeline.publish(article("b", TEXT));
    pipeline.publish(article("c", OTHER));
    try (CountsRun counts = new CountsRun()) {
      pipeline.enriched().forEach(counts::count);
      counts.forgetStories();

      pipeline.stories().forEach(counts::assign);

      assertThat(Written.table(counts.daily())).isEqualTo(pipeline.counts());
      assertThat(counts.storyKeys())
          .containsExactlyInAnyOrder("russia|2026-03-01\0a", "russia|2026-03-01\0c");
    }
  }
}
