package dev.tidings.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether there is news: tags save traffic, the body's hash decides. */
class ConditionsTest {
  private final Fetching fetching = new Fetching();
  private final Site daily = fetching.daily;
  private Remembered memory = Remembered.NOTHING;

  @BeforeEach
  void publish() {
    daily.publish("one", "One", "First. Second.");
    daily.feed("/feed", FeedFormat.RSS, 10);
  }

  @AfterEach
  void close() {
    fetching.close();
  }

  @ParameterizedTest
  @EnumSource(Tags.class)
  void noticesThatNothingIsNewWhateverTheTags(Tags tags) {
    daily.tags(tags);

    assertThat(fetch()).isInstanceOf(Fetched.Fresh.class);
    for (int i = 0; i < 50; i++) {
      fetching.time.pass(Duration.ofMinutes(30));
      assertThat(fetch()).isInstanceOf(Fetched.Unchanged.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Tags.class, names = "STALE", mode = EnumSource.Mode.EXCLUDE)
  void noticesWhatIsNewAtOnce(Tags tags) {
    daily.tags(tags);
    fetch();
    for (int i = 0; i < 20; i++) {
      fetching.time.pass(Duration.ofMinutes(30));
      daily.publish("more-" + i, "More", "News. And more.");
      assertThat(fetch()).isInstanceOf(Fetched.Fresh.class);
    }
  }

  @Test
  void savesTheBodyWhereTagsAreHonest() {
    fetch();
    fetching.time.pass(Duration.ofMinutes(5));

    assertThat(((Fetched.Unchanged) fetch()).status()).isEqualTo(304);
  }

  @Test
  void asksForTheWholeEverMoreSeldomWhereTagsProveRight() {
    int wholes = 0;
    for (int i = 0; i < 30 * 24; i++) {
      Fetched fetched = fetch();
      wholes += fetched instanceof Fetched.Unchanged same && same.status() == 304 ? 0 : 1;
      fetching.time.pass(Duration.ofHours(1));
    }

    assertThat(wholes).isBetween(30, 37);
  }

  @Test
  void losesAtMostAnHourToTagsThatNeverChange() {
    daily.tags(Tags.STALE);
    fetch();
    daily.publish("two", "Two", "News. And more.");
    fetching.time.pass(Duration.ofMinutes(30));
    assertThat(fetch()).isInstanceOf(Fetched.Unchanged.class);
    fetching.time.pass(Duration.ofMinutes(30));
    assertThat(fetch()).isInstanceOf(Fetched.Fresh.class);
  }

  @Test
  void neverTrustsThemAgain() {
    losesAtMostAnHourToTagsThatNeverChange();
    for (int i = 0; i < 20; i++) {
      daily.publish("more-" + i, "More", "News. And more.");
      fetching.time.pass(Duration.ofMinutes(5));
      assertThat(fetch()).isInstanceOf(Fetched.Fresh.class);
    }
    assertThat(fetching.newsroom.visits("daily.example", "/feed"))
        .last()
        .satisfies(
            visit ->
                assertThat(visit.headers())
                    .doesNotContainKeys("If-None-Match", "If-Modified-Since"));
  }

  @Test
  void sendsTagsOnlyToWhereTheyCameFrom() {
    fetch();
    daily.behave("/feed", Behaviour.redirect(302, "/feed2"));
    daily.behave("/feed2", Behaviour.page(Page.of("text/plain", "moved")));
    fetch();

    assertThat(fetching.newsroom.visits("daily.example", "/feed").get(1).headers())
        .containsKey("If-None-Match");
    assertThat(fetching.newsroom.visits("daily.example", "/feed2").get(0).headers())
        .doesNotContainKey("If-None-Match");
    fetch();
    assertThat(fetching.newsroom.visits("daily.example", "/feed").get(2).headers())
        .doesNotContainKey("If-None-Match");
  }

  @Test
  void sendsBackNoTagThatCouldBreakARequest() {
    Head head =
        new Head(
            Optional.of("\"ü\u0007\""),
            Optional.of("x".repeat(5000)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Remembered after =
        Remembered.NOTHING.afterBody(daily.address("/"), head, "hash", Instant.EPOCH);

    assertThat(after.conditions(daily.address("/"), Instant.EPOCH)).isEmpty();
  }

  @Test
  void keepsItsMemoryThroughAFailure() {
    fetch();
    daily.behave("/feed", Behaviour.status(404));
    fetch();
    daily.feed("/feed", FeedFormat.RSS, 10);

    assertThat(((Fetched.Unchanged) fetch()).status()).isEqualTo(304);
  }

  private Fetched fetch() {
    Fetched fetched = fetching.fetch(daily.address("/feed"), memory);
    if (fetched instanceof Fetched.Fresh fresh) {
      memory = fresh.memory();
    } else if (fetched instanceof Fetched.Unchanged unchanged) {
      memory = unchanged.memory();
    }
    return fetched;
  }
}
