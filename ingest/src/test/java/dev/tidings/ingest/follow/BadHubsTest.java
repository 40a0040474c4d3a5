package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.PlayedHub;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.HubStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hub that does not do as it should, and others who come in its name. */
class BadHubsTest extends HubTests {
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
}
