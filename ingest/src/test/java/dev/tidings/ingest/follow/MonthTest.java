package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.identity.CanonicalUrl;
import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.Tags;
import dev.tidings.ingest.newsroom.Visit;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.Article;
import dev.tidings.schema.FeedSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A month of a busy, a slow and a troubled newsroom, with a take-over every few days. */
class MonthTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @Test
  void everyArticleOnceEveryRevisionFoundNoneLost() {
    try (Following following = new Following()) {
      Site busy = following.newsroom.site("busy.test");
      Site slow = following.newsroom.site("slow.test").tags(Tags.DATES_ONLY);
      Site troubled = following.newsroom.site("troubled.test").tags(Tags.NONE);
      for (Site site : List.of(busy, slow, troubled)) {
        site.feed("/feed", site == slow ? FeedFormat.ATOM : FeedFormat.RSS, 40);
      }
      following.feed("busy", busy.address("/feed"), WhenGone.TAKEDOWN);
      following.feed("slow", slow.address("/feed"), WhenGone.KEEP);
      following.feed("troubled", troubled.address("/feed"), WhenGone.KEEP);
      Random random = new Random(7);
      Instant end = following.time.instant().plus(MONTH);
      Map<String, String> expected = new HashMap<>();
      Set<String> edited = new HashSet<>();
      Set<String> withdrawn = new HashSet<>();
      int hour = 0;
      for (; following.time.instant().isBefore(end); hour++) {
        // Thirty a day, three a day, six a day.
        story(busy, "b" + hour, expected);
        if (hour % 8 == 0) {
          story(slow, "s" + hour, expected);
        }
        if (hour % 4 == 0) {
          story(troubled, "t" + hour, expected);
        }
        if (hour % 10 == 9 && hour > 40) {
          String slug = "b" + (hour - 30);
          String title = "Edited: " + title(slug);
          busy.edit(slug, title, FollowerTest.text(slug) + " Corrected.");
          expected.put(busy.address("/news/" + slug).toString(), title);
          edited.add(slug);
        }
        if (hour % 50 == 49 && hour > 60) {
          String slug = "b" + (hour - 45);
          busy.withdraw(slug);
          expected.remove(busy.address("/news/" + slug).toString());
          withdrawn.add(slug);
        }
        if (hour % 100 == 60) {
          troubled.behave(
              "*",
              Behaviour.until(
                  following.time.instant().plus(Duration.ofHours(1)),
                  following.time,
                  Behaviour.status(500),
                  Behaviour.status(404)));
        }
        if (hour % 70 == 33) {
          // Killed; another process takes over from what is written.
          following.begin();
        }
        following.pass(Duration.ofMinutes(50 + random.nextInt(20)));
      }
      following.pass(Duration.ofDays(8));

      Map<String, Article> live = following.ledger.live();
      Map<String, String> found = new HashMap<>();
      live.values().forEach(a -> found.put(a.getUrl().orElseThrow(), a.getTitle()));
      Map<String, String> wanted = new HashMap<>();
      expected.forEach(
          (url, title) -> wanted.put(CanonicalUrl.of(url).orElseThrow().text(), title));
      assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);

      // Published again only where something had changed.
      int articles = expected.size() + withdrawn.size();
      assertThat(following.ledger.published).hasSizeLessThanOrEqualTo(articles + edited.size());
      assertThat(following.ledger.takenDown).hasSameSizeAs(withdrawn);

      List<Visit> visits = following.newsroom.visits();
      report(following, visits, articles, edited.size());
      // A feed's requests a day, and pages: one first look and four more.
      assertThat(following.newsroom.count("busy.test", "/feed")).isLessThan(38 * 40);
      assertThat(following.newsroom.count("slow.test", "/feed")).isLessThan(38 * 20);
      assertThat(visits.stream().filter(it -> it.path().startsWith("/news/")).count())
          .isLessThan(articles * 6L + edited.size() * 2L);
      FeedSchedule schedule = following.schedule("slow");
      assertThat(schedule.getArticles()).isEqualTo(hour / 8 + 1L);
    }
  }

  private static void report(Following following, List<Visit> visits, int articles, int edited) {
    long notModified = visits.stream().filter(it -> it.status() == 304).count();
    System.out.println(
        "a month: %d articles, %d edits, %d published, %d requests (%d of them 304); feeds: busy %d, slow %d, troubled %d"
            .formatted(
                articles,
                edited,
                following.ledger.published.size(),
                visits.size(),
                notModified,
                following.newsroom.count("busy.test", "/feed"),
                following.newsroom.count("slow.test", "/feed"),
                following.newsroom.count("troubled.test", "/feed")));
  }

  private static void story(Site site, String slug, Map<String, String> expected) {
    site.publish(slug, title(slug), FollowerTest.text(slug));
    expected.put(site.address("/news/" + slug).toString(), title(slug));
  }

  private static String title(String slug) {
    return "What the newsroom says of story " + slug;
  }
}
