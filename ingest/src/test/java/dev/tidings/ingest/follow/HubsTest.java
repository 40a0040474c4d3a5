package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.PlayedHub;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.HubStanding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A hub that does as it should, and processes that come and go. */
class HubsTest extends HubTests {
  @Test
  void asksTheHubThatAFeedNames() {
    follow();

    assertThat(hub.asked())
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked)
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", site.address("/rss.xml").toString())
                    .containsEntry("hub.lease_seconds", TEN_DAYS));
    assertThat(standing()).isEqualTo(HubStanding.ASKED);
  }

  @Test
  void asksNoHubThatCouldNotReachUs() {
    extras(hub.address().toString());
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);

    following.pass(DAY);

    assertThat(hub.asked()).isEmpty();
    assertThat(following.schedule("courier").getSubscription()).isEmpty();
  }

  @Test
  void visitsAtOnceWhenTheHubDelivers() {
    subscribe();
    publish();

    assertThat(hub.deliver("<rss/>")).isEqualTo(202);
    following.pass(MINUTE);

    assertThat(following.ledger.published).hasSize(1);
  }

  @Test
  void asksSeldomWhileTheHubTellsButNeverStops() {
    subscribe();
    pushed();
    following.newsroom.forget();

    following.pass(Duration.ofDays(4));

    assertThat(visits()).isBetween(14, 20);
  }

  @Test
  void looksAgainSoonWhereTheHubIsFasterThanTheFeed() {
    subscribe();
    pushed();
    hub.deliver("<rss/>");
    following.pass(MINUTE);
    publish();

    following.pass(Duration.ofMinutes(6));

    assertThat(following.ledger.published).hasSize(2);
    assertThat(subscription().getDelivers()).isTrue();
  }

  @Test
  void renewsBeforeTheEndAndKeepsItsPlace() {
    subscribe();
    String place = hub.callback();

    following.pass(Duration.ofMinutes((7 * 24 + 12) * 60 + 30));

    assertThat(hub.asked()).hasSize(2);
    assertThat(hub.callback()).isEqualTo(place);
    assertThat(hub.isConfirmed(TEN_DAYS)).isTrue();
    following.pass(Duration.ofDays(7));
    assertThat(hub.asked()).hasSize(2);
    assertThat(standing()).isEqualTo(HubStanding.ACTIVE);
  }

  @Test
  void aHubMayAskBackWhileItIsAsked() {
    hub.granting(TEN_DAYS);
    follow();

    assertThat(standing()).isEqualTo(HubStanding.ACTIVE);
  }

  @Test
  void goesOnAfterARestartAndSeesWhatItMissed() {
    subscribe();
    pushed();
    String place = hub.callback();
    publish();
    following.beginInReachOfHubs(following.port());

    following.pass(MINUTE);

    assertThat(following.ledger.published).hasSize(2);
    assertThat(hub.asked()).hasSize(1);
    publish();
    following.pass(MINUTE);
    assertThat(hub.deliver(place, "<rss/>", signed("<rss/>"))).isEqualTo(202);
    following.pass(MINUTE);
    assertThat(following.ledger.published).hasSize(3);
  }

  @Test
  void whoTakesOverElsewhereAsksForItself() {
    subscribe();
    pushed();
    String place = hub.callback();
    following.beginInReachOfHubs(0);
    following.pass(MINUTE);

    assertThat(hub.asked()).hasSize(2);
    assertThat(hub.callback()).isNotEqualTo(place);
    assertThat(hub.isConfirmed(TEN_DAYS)).isTrue();
    publish();
    assertThat(hub.deliver("<rss/>")).isEqualTo(202);
    following.pass(MINUTE);
    assertThat(following.ledger.published).hasSize(2);
  }

  @Test
  void whoTakesOverOutOfReachAsksAsEver() {
    subscribe();
    pushed();
    following.begin();
    following.newsroom.forget();

    following.pass(Duration.ofHours(6));

    assertThat(visits()).isGreaterThan(6);
    assertThat(following.schedule("courier").getSubscription()).isEmpty();
  }

  @Test
  void asksTheNewHubWhereAFeedNamesAnother() {
    subscribe();
    String place = hub.callback();
    PlayedHub other = PlayedHub.on(following.newsroom.site("other.test"));
    extras(other.address().toString());
    publish();

    following.pass(HOUR);

    assertThat(other.asked()).hasSize(1);
    assertThat(hub.deliver(place, "<rss/>", signed("<rss/>"))).isEqualTo(404);
  }

  @Test
  void forgetsTheHubThatAFeedNamesNoMore() {
    subscribe();
    extras("");
    publish();

    following.pass(HOUR);

    assertThat(following.schedule("courier").getSubscription()).isEmpty();
    assertThat(hub.deliver("<rss/>")).isEqualTo(404);
  }

  @Test
  void asksTheHubThatTheHeadersName() {
    site.behave(
        "/rss.xml",
        Behaviour.page(
            Page.of("application/rss+xml", "<rss version=\"2.0\"><channel></channel></rss>")
                .with(
                    "Link", "<%s>; rel=\"hub\", </topic>; rel=\"self\"".formatted(hub.address()))));
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);
    following.beginInReachOfHubs(0);

    following.pass(MINUTE);

    assertThat(hub.asked())
        .singleElement()
        .satisfies(
            it -> assertThat(it).containsEntry("hub.topic", site.address("/topic").toString()));
  }
}
