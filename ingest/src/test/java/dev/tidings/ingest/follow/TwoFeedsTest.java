package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedExtras;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.sourcelist.ListedSource.Kind;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.ingest.sourcelist.Selectors;
import dev.tidings.schema.Article;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several sources of one list that carry the same article. */
class TwoFeedsTest {
  private final Following following = new Following();
  private final Site site = following.newsroom.site("www.courier.test");

  @AfterEach
  void close() {
    following.close();
  }

  @Test
  void publishesOnceWhatTwoFeedsCarryAndAsksForItsPageOnce() {
    followTwo(FeedExtras.NONE);
    publish("dam");

    following.pass(Duration.ofMinutes(50));

    assertThat(following.ledger.published).hasSize(1);
    assertThat(following.newsroom.count("www.courier.test", "/news/dam")).isEqualTo(1);
    assertThat(following.newsroom.count("www.courier.test", "/world.xml")).isPositive();
  }

  @Test
  void publishesEachEditOnceAndUnderOneName() {
    followTwo(new FeedExtras(true, "", ""));
    publish("dam");
    for (int i = 0; i < 5; i++) {
      following.pass(Duration.ofHours(25));
      site.edit("dam", "What the courier says of the dam: part " + i, FollowerTest.text("dam"));
    }

    following.pass(Duration.ofDays(9));

    assertThat(following.ledger.published).hasSize(6);
    assertThat(following.ledger.published)
        .extracting(article -> article.getSource().getId())
        .containsOnly(following.ledger.published.get(0).getSource().getId());
  }

  @Test
  void whoTakesOverKnowsWhoseTheArticleIs() {
    followTwo(FeedExtras.NONE);
    publish("dam");
    following.pass(Duration.ofHours(2));
    for (int i = 0; i < 4; i++) {
      following.begin();
      site.edit("dam", "What the courier says of the dam: part " + i, FollowerTest.text("dam"));
      following.pass(Duration.ofHours(25));
    }

    assertThat(following.ledger.published).hasSize(5);
    assertThat(following.ledger.published)
        .extracting(article -> article.getSource().getId())
        .containsOnly(following.ledger.published.get(0).getSource().getId());
  }

  @Test
  void takesDownOnce() {
    followTwo(FeedExtras.NONE);
    publish("dam");
    following.pass(Duration.ofHours(2));
    site.withdraw("dam");

    following.pass(Duration.ofDays(2));

    assertThat(following.ledger.takenDown).hasSize(1);
  }

  @Test
  void keepsApartWhatClaimsOneAddressButIsNotTheSame() {
    careless("one");
    careless("two");
    list("/rss.xml", "one");
    list("/world.xml", "two");
    following.feed("main", site.address("/rss.xml"), WhenGone.KEEP);
    following.feed("world", site.address("/world.xml"), WhenGone.KEEP);

    following.pass(Duration.ofHours(1));

    assertThat(following.ledger.live().values())
        .extracting(Article::getBody)
        .satisfiesExactlyInAnyOrder(
            body -> assertThat(body).contains("one sentence"),
            body -> assertThat(body).contains("two sentence"));
  }

  @Test
  void publishesOnceAcrossSites() {
    Site other = following.newsroom.site("feeds.agency.test");
    publish("dam");
    site.feed("/rss.xml", FeedFormat.RSS, 10);
    other.behave(
        "/rss.xml",
        Behaviour.page(
            Page.of(
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><item><title>Dam</title><link>%s</link></item></channel></rss>"
                    .formatted(site.address("/news/dam?utm_source=agency")))));
    following.feed("main", site.address("/rss.xml"), WhenGone.KEEP);
    following.feed("agency", other.address("/rss.xml"), WhenGone.KEEP);

    following.pass(Duration.ofDays(8));

    assertThat(following.ledger.published).hasSize(1);
  }

  @Test
  void aPageThatIsListedByItselfIsFollowedForGood() {
    publish("floods");
    site.feed("/rss.xml", FeedFormat.RSS, 10);
    following.feed("main", site.address("/rss.xml"), WhenGone.KEEP);
    following.pass(Duration.ofHours(2));
    String page = site.address("/news/floods").toString();
    following.source("live", Kind.PAGE, page, WhenGone.KEEP, Selectors.NONE);
    following.pass(Duration.ofDays(10));
    site.feed("/rss.xml", FeedFormat.RSS, 0);
    site.edit("floods", "The floods on the last day", FollowerTest.text("floods") + " Over.");

    following.pass(Duration.ofDays(2));

    assertThat(following.ledger.live()).hasSize(1);
    assertThat(following.ledger.live().values().iterator().next().getBody()).contains("Over.");
    assertThat(following.ledger.published.size()).isLessThanOrEqualTo(3);
  }

  private void followTwo(FeedExtras extras) {
    site.feed("/rss.xml", FeedFormat.RSS, 10, extras);
    site.feed("/world.xml", FeedFormat.ATOM, 10, extras);
    following.feed("main", site.address("/rss.xml"), WhenGone.TAKEDOWN);
    following.feed("world", site.address("/world.xml"), WhenGone.TAKEDOWN);
  }

  private void publish(String slug) {
    site.publish(slug, "What the courier says of " + slug, FollowerTest.text(slug));
  }

  private void list(String path, String slug) {
    site.behave(
        path,
        Behaviour.page(
            Page.of(
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><item><title>%s</title><link>%s</link></item></channel></rss>"
                    .formatted(slug, site.address("/news/" + slug)))));
  }

  private void careless(String slug) {
    site.behave(
        "/news/" + slug,
        Behaviour.page(
            Page.of(
                "text/html",
                "<html><head><title>Story %s</title><link rel=canonical href=%s></head><body><article><p>%s</p></article></body></html>"
                    .formatted(slug, site.address("/news/section"), FollowerTest.text(slug)))));
  }
}
