package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedExtras;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.Tags;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.ingest.sourcelist.Selectors;
import dev.tidings.schema.Article;
import dev.tidings.schema.FeedStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process that follows one newsroom. */
class FollowerTest {
  private final Following following = new Following();
  private final Site site = following.newsroom.site("www.courier.test");

  @TempDir private Path folder;

  @AfterEach
  void close() {
    following.close();
  }

  @Test
  void fetchesThePageWhereTheFeedHasASummary() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);

    following.pass(Duration.ofMinutes(30));

    Article article = only();
    assertThat(article.getBody()).contains("dam sentence 9");
    assertThat(article.getTitle()).isEqualTo("Dam on the upper river is finished");
    assertThat(article.getSource().getId()).isEqualTo("courier");
    assertThat(article.getMediaType()).isEqualTo("text/html");
  }

  @Test
  void takesTheFeedsTextWhereItIsWhole() {
    site.feed("/rss.xml", FeedFormat.RSS, 10, new FeedExtras(true, "", ""));
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);
    site.publish("dam", "Dam on the upper river is finished", text("dam"));

    following.pass(Duration.ofDays(2));

    assertThat(only().getBody()).contains("dam sentence 9");
    assertThat(following.newsroom.count("www.courier.test", "/news/dam")).isZero();
  }

  @Test
  void publishesARevisionWhenThePageChangesAndNothingWhenItDoesNot() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);
    following.pass(Duration.ofHours(12));
    site.edit("dam", "Dam on the upper river is finished", text("dam") + " It was corrected.");

    following.pass(Duration.ofDays(20));

    assertThat(following.ledger.published).hasSize(2);
    assertThat(following.ledger.live()).hasSize(1);
    assertThat(following.ledger.published.get(1).getBody()).contains("corrected");
    assertThat(following.schedule("courier").getRevisions()).isEqualTo(1);
  }

  @Test
  void looksAgainAfterOneSixAndTwentyFourHoursAndSevenDays() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);

    following.pass(Duration.ofDays(30));

    assertThat(following.newsroom.count("www.courier.test", "/news/dam")).isEqualTo(5);
  }

  @Test
  void knowsAnArticleThatHasMoved() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.TAKEDOWN);
    following.pass(Duration.ofHours(8));
    site.rename("dam", "dam-finished");

    following.pass(Duration.ofDays(10));

    assertThat(following.ledger.published).hasSize(1);
    assertThat(following.ledger.takenDown).isEmpty();
  }

  @Test
  void knowsAnArticleUnderAnotherAddressByTitleAndText() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);
    following.pass(Duration.ofHours(8));
    site.withdraw("dam");
    site.publish("dam-2", "Dam on the Upper River is Finished", text("dam") + " One more word.");

    following.pass(Duration.ofDays(1));

    assertThat(following.ledger.live()).hasSize(1);
    assertThat(only().getBody()).contains("One more word");
  }

  @Test
  void keepsArticlesOfOneTitleApartWhoseTextsDiffer() {
    site.publish("mon", "The morning briefing from our desk", text("monday"));
    follow(WhenGone.KEEP);
    following.pass(Duration.ofHours(8));
    site.withdraw("mon");
    site.publish("tue", "The morning briefing from our desk", text("tuesday"));

    following.pass(Duration.ofDays(1));

    assertThat(following.ledger.live()).hasSize(2);
  }

  @Test
  void keepsArticlesApartThatClaimOneCanonicalAddress() {
    for (String slug : List.of("one", "two")) {
      site.publish(slug, "A story that is number " + slug + " of two", text(slug));
      site.behave(
          "/news/" + slug,
          Behaviour.page(
              Page.of(
                  "text/html",
                  "<html><head><title>Story %s</title><link rel=canonical href=%s></head><body><article><p>%s</p></article></body></html>"
                      .formatted(slug, site.address("/news/section"), text(slug)))));
    }
    follow(WhenGone.KEEP);

    following.pass(Duration.ofHours(2));

    assertThat(following.ledger.live()).hasSize(2);
  }

  @Test
  void takesDownWhatIsGoneWhereTheSourceSaysSo() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.TAKEDOWN);
    following.pass(Duration.ofHours(8));
    site.withdraw("dam");

    following.pass(Duration.ofDays(2));

    assertThat(following.ledger.takenDown).hasSize(1);
    assertThat(following.ledger.live()).isEmpty();
  }

  @Test
  void keepsWhatIsGoneOtherwise() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);
    following.pass(Duration.ofHours(8));
    site.withdraw("dam");

    following.pass(Duration.ofDays(10));

    assertThat(following.ledger.takenDown).isEmpty();
  }

  @Test
  void aPageMissingForAMomentIsNotGone() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.TAKEDOWN);
    following.pass(Duration.ofHours(2));
    site.behave(
        "/news/dam",
        Behaviour.until(
            following.time.instant().plus(Duration.ofHours(5)),
            following.time,
            Behaviour.status(404),
            Behaviour.page(Page.of("text/html", "<p>" + text("dam")))));

    following.pass(Duration.ofHours(4));
    site.recover("/news/dam");
    following.pass(Duration.ofDays(8));

    assertThat(following.ledger.takenDown).isEmpty();
  }

  @Test
  void publishesTheSummaryWhereThePageIsForbidden() {
    site.robots("User-agent: *\nDisallow: /news/\n");
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);

    following.pass(Duration.ofHours(2));

    assertThat(only().getBody()).contains("dam sentence 0").doesNotContain("dam sentence 9");
    assertThat(following.newsroom.count("www.courier.test", "/news/dam")).isZero();
    assertThat(following.problems).anyMatch(it -> it.reason().contains("robots.txt"));
  }

  @Test
  void losesNoArticleWhileTheServerIsInTrouble() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);
    site.behave(
        "/news/dam",
        Behaviour.until(
            following.time.instant().plus(Duration.ofHours(1)),
            following.time,
            Behaviour.status(500),
            Behaviour.page(Page.of("text/html", "<article><p>" + text("dam")))));

    following.pass(Duration.ofDays(2));

    assertThat(only().getBody()).contains("dam sentence 9");
  }

  @Test
  void retiresASourceThatIsGoneForGood() {
    site.behave("/rss.xml", Behaviour.status(410));
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);

    following.pass(Duration.ofDays(30));

    assertThat(following.newsroom.count("www.courier.test", "/rss.xml")).isEqualTo(1);
    assertThat(following.schedule("courier").getStanding()).isEqualTo(FeedStanding.RETIRED);
  }

  @Test
  void parksASourceThatKeepsFailingAndSaysSo() {
    site.behave("/rss.xml", Behaviour.page(Page.of("text/html", "<p>We have moved")));
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);

    following.pass(Duration.ofDays(20));

    assertThat(following.schedule("courier").getStanding()).isEqualTo(FeedStanding.PARKED);
    assertThat(following.problems).anyMatch(it -> it.reason().contains("is parked"));
  }

  @Test
  void goesWhereAFeedHasMovedForGood() {
    site.behave("/old.xml", Behaviour.redirect(301, "/rss.xml"));
    site.feed("/rss.xml", FeedFormat.RSS, 10);
    following.feed("courier", site.address("/old.xml"), WhenGone.KEEP);

    following.pass(Duration.ofDays(2));

    assertThat(following.newsroom.count("www.courier.test", "/old.xml")).isEqualTo(1);
  }

  @Test
  void seesChangesBehindStaleTags() {
    site.tags(Tags.STALE);
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);
    following.pass(Duration.ofHours(3));
    site.publish("bridge", "Bridge over the lower river is open", text("bridge"));

    following.pass(Duration.ofDays(3));

    assertThat(following.ledger.live()).hasSize(2);
  }

  @Test
  void readsSitemapsAndTheirIndexes() {
    site.behave(
        "/sitemap.xml",
        Behaviour.page(
            Page.of(
                "application/xml",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                    .formatted(site.address("/news.xml")))));
    site.feed("/news.xml", FeedFormat.SITEMAP, 100);
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    following.feed("courier", site.address("/sitemap.xml"), WhenGone.KEEP);
    following.pass(Duration.ofHours(1));
    site.publish("bridge", "Bridge over the lower river is open", text("bridge"));

    following.pass(Duration.ofDays(2));

    assertThat(following.ledger.live()).hasSize(2);
  }

  @Test
  void readsPagesAsTheSelectorsSay() {
    site.behave(
        "/live",
        Behaviour.page(
            Page.of(
                "text/html",
                "<h1>Wrong</h1><p>%s</p><h2 class=t>Right title</h2><div class=b><p>Right text of the page.</p><p class=x>Not this.</p></div>"
                    .formatted(text("wrong")))));
    following.source(
        "live",
        Kind.PAGE,
        site.address("/live").toString(),
        WhenGone.KEEP,
        new Selectors(
            Optional.of(".t"),
            Optional.of(".b"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(".x")));

    following.pass(Duration.ofHours(1));

    assertThat(only().getTitle()).isEqualTo("Right title");
    assertThat(only().getBody()).isEqualTo("Right text of the page.");
  }

  @Test
  void watchesAFolder() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "First title\n\nText of the first.");
    following.source("desk", Kind.FOLDER, folder.toString(), WhenGone.TAKEDOWN, Selectors.NONE);
    following.pass(Duration.ofMinutes(1));
    Files.writeString(folder.resolve("a.txt"), "First title\n\nText of the first, corrected.");
    Files.writeString(folder.resolve("b.txt"), "Second title\n\nText of the second.");
    following.pass(Duration.ofMinutes(1));
    Files.delete(folder.resolve("b.txt"));

    following.pass(Duration.ofMinutes(1));

    assertThat(following.ledger.published).hasSize(3);
    assertThat(following.ledger.live()).hasSize(1);
    assertThat(following.ledger.takenDown).hasSize(1);
  }

  @Test
  void writesAgainWhatCouldNotBeWrittenAtFirst() {
    site.publish("dam", "Dam on the upper river is finished", text("dam"));
    follow(WhenGone.KEEP);
    following.ledger.handOver();

    following.pass(Duration.ofHours(1));

    assertThat(following.ledger.published).hasSize(1);
  }

  private void follow(WhenGone whenGone) {
    site.feed("/rss.xml", FeedFormat.RSS, 10);
    following.feed("courier", site.address("/rss.xml"), whenGone);
  }

  private Article only() {
    assertThat(following.ledger.live()).hasSize(1);
    return following.ledger.live().values().iterator().next();
  }

  /** Words of its own for each name, long enough to be told apart. */
  static String text(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("The ").append(name).append(" sentence ").append(i).append(" tells of ");
      text.append(name).append(i).append(" and what ").append(name.hashCode() % 1000 + i);
      text.append(" people of ").append(name).append("ville think. ");
    }
    return text.toString().strip();
  }
}
