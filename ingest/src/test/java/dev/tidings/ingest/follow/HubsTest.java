package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedExtras;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.PlayedHub;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.HubStanding;
import dev.tidings.schema.HubSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One process that follows one newsroom whose feed names a hub, a good one or a bad one. */
class HubsTest {
  private static final String TEN_DAYS = "864000";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Following following = new Following();
  private final Site site = following.newsroom.site("www.courier.test");
  private final PlayedHub hub = PlayedHub.on(following.newsroom.site("hub.test"));
  private int stories;

  @AfterEach
  void close() {
    following.close();
  }

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
  void believesNothingThatIsDelivered() {
    subscribe();
    hub.deliver(
        "<rss version=\"2.0\"><channel><item><title>Forged news of the day</title>"
            + "<description>Forged text.</description></item></channel></rss>");

    following.pass(HOUR);

    assertThat(following.ledger.published).isEmpty();
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
  void asksAsEverWhereTheHubDeliversNothing() {
    subscribe();
    following.newsroom.forget();
    for (int i = 0; i < 48; i++) {
      publish();
      following.pass(HOUR);
    }

    assertThat(following.ledger.published).hasSize(48);
    assertThat(visits()).isGreaterThan(48);
  }

  @Test
  void asksAsEverAgainOnceTheHubMissedNews() {
    subscribe();
    pushed();
    publish();
    following.pass(Duration.ofHours(7));
    assertThat(following.ledger.published).hasSize(2);
    following.newsroom.forget();

    following.pass(Duration.ofHours(6));

    assertThat(visits()).isGreaterThan(6);
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
  void leavesTheSourceAMomentHoweverOftenTheHubCalls() {
    subscribe();
    following.newsroom.forget();
    Instant end = following.time.instant().plus(MINUTE);
    while (following.time.instant().isBefore(end)) {
      hub.deliver("<rss/>");
      following.pass(Duration.ofSeconds(1));
    }

    assertThat(visits()).isBetween(2, 5);
  }

  @Test
  void dropsWhatTheHubHasNotSigned() {
    subscribe();
    publish();
    for (String signature :
        new String[] {"", "sha256=00", PlayedHub.signature("guessed", "<rss/>"), "md5=aa"}) {
      assertThat(hub.deliver(hub.callback(), "<rss/>", signature)).isEqualTo(202);
    }

    following.pass(MINUTE);

    assertThat(following.ledger.published).isEmpty();
  }

  @Test
  void knowsNothingAtOtherPlaces() {
    subscribe();
    String guessed = hub.callback().replaceFirst("[^/]+$", "0123456789abcdef0123456789abcdef");

    assertThat(hub.deliver(guessed, "<rss/>", "sha256=00")).isEqualTo(404);
    assertThat(hub.deliver(hub.callback() + "/", "<rss/>", "sha256=00")).isEqualTo(404);
    assertThat(hub.deliver(hub.callback(), "x".repeat(10_001), "sha256=00")).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "hub.topic, https://evil.example/feed",
    "hub.topic, ''",
    "hub.mode, publish",
    "hub.mode, unsubscribe",
    "hub.challenge, ''",
    "hub.lease_seconds, -5",
  })
  void confirmsNothingItHasNotAskedFor(String parameter, String value) {
    follow();

    assertThat(hub.verify(Map.of(parameter, value)).statusCode()).isEqualTo(404);
    following.pass(MINUTE);

    assertThat(standing()).isEqualTo(HubStanding.ASKED);
  }

  @Test
  void sendsBackTheChallengeAsPlainText() {
    follow();
    var answer = hub.verify(Map.of("hub.challenge", "<script>alert(1)</script>"));

    assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void takesANoSaysSoAndAsksAgainAfterAWeek() {
    follow();
    assertThat(hub.deny("members only")).isEqualTo(200);
    following.pass(MINUTE);
    assertThat(standing()).isEqualTo(HubStanding.DENIED);
    assertThat(following.problems)
        .anyMatch(it -> it.reason().endsWith("will not deliver: members only"));
    assertThat(hub.isConfirmed(TEN_DAYS)).isFalse();

    following.pass(Duration.ofDays(6));
    assertThat(hub.asked()).hasSize(1);
    following.pass(Duration.ofHours(24));
    assertThat(hub.asked()).hasSize(2);
  }

  @Test
  void takesNoDeliveriesAfterANo() {
    subscribe();
    hub.deny("no more");
    publish();

    assertThat(hub.deliver("<rss/>")).isEqualTo(404);
  }

  @Test
  void asksASilentHubLessAndLessOften() {
    follow();

    following.pass(Duration.ofDays(10));

    assertThat(hub.asked()).hasSizeBetween(6, 9);
    assertThat(standing()).isEqualTo(HubStanding.ASKED);
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
  void asksAsEverOnceTheLeaseIsOver() {
    follow();
    assertThat(hub.isConfirmed("7200")).isTrue();
    pushed();
    following.pass(Duration.ofHours(3));
    publish();
    assertThat(hub.deliver("<rss/>")).isEqualTo(404);

    following.pass(Duration.ofHours(1));

    assertThat(following.ledger.published).hasSize(2);
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

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/hub, it is a private address",
    "http://169.254.169.254/hub, it is a link-local address",
    "http://nobody.test/hub, nobody.test",
  })
  void asksNoHubWhereItMayNotGo(String place, String reason) {
    extras(place);
    following.beginInReachOfHubs(0);
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);
    following.beginInReachOfHubs(0);
    publish();

    following.pass(Duration.ofHours(2));

    assertThat(following.problems).anyMatch(it -> it.reason().contains(reason));
    assertThat(following.ledger.published).hasSize(1);
  }

  @Test
  void asksAHubThatIsInTroubleLater() {
    hub.answering(503);
    follow();
    assertThat(subscription().getReason().orElse("")).contains("503");
    hub.answering(202);

    following.pass(Duration.ofHours(2));

    assertThat(hub.asked().size()).isGreaterThan(1);
    assertThat(hub.isConfirmed(TEN_DAYS)).isTrue();
    following.pass(MINUTE);
    assertThat(subscription().getReason()).isEmpty();
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

  /** The feed is read once. */
  private void follow() {
    extras(hub.address().toString());
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);
    following.beginInReachOfHubs(0);
    following.pass(MINUTE);
  }

  private void extras(String address) {
    String link =
        address.isEmpty() ? "" : "<atom:link rel=\"hub\" href=\"%s\"/>".formatted(address);
    site.feed("/rss.xml", FeedFormat.RSS, 50, new FeedExtras(true, link, ""));
  }

  private void subscribe() {
    follow();
    assertThat(hub.isConfirmed(TEN_DAYS)).isTrue();
    following.pass(MINUTE);
    assertThat(standing()).isEqualTo(HubStanding.ACTIVE);
  }

  /** The hub proves that it tells. */
  private void pushed() {
    publish();
    assertThat(hub.deliver("<rss/>")).isEqualTo(202);
    following.pass(MINUTE);
    assertThat(subscription().getDelivers()).isTrue();
  }

  private void publish() {
    String slug = "story" + ++stories;
    site.publish(slug, "What the courier says of " + slug, FollowerTest.text(slug));
  }

  private String signed(String body) {
    return PlayedHub.signature(subscription().getSecret(), body);
  }

  private int visits() {
    return following.newsroom.count("www.courier.test", "/rss.xml");
  }

  private HubSubscription subscription() {
    Optional<HubSubscription> kept = following.schedule("courier").getSubscription();
    assertThat(kept).isPresent();
    return kept.orElseThrow();
  }

  private HubStanding standing() {
    return subscription().getStanding();
  }
}
