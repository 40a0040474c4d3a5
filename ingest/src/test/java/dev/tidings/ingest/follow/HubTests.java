package dev.tidings.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.newsroom.FeedExtras;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.PlayedHub;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.sourcelist.ListedSource.WhenGone;
import dev.tidings.schema.HubStanding;
import dev.tidings.schema.HubSubscription;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A newsroom whose feed names a hub, and the process that follows it. */
abstract class HubTests {
  static final String TEN_DAYS = "864000";
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration HOUR = Duration.ofHours(1);
  static final Duration DAY = Duration.ofDays(1);

  final Following following = new Following();
  final Site site = following.newsroom.site("www.courier.test");
  final PlayedHub hub = PlayedHub.on(following.newsroom.site("hub.test"));
  int stories;

  @AfterEach
  void close() {
    following.close();
  }

  /** The feed is read once. */
  void follow() {
    extras(hub.address().toString());
    following.feed("courier", site.address("/rss.xml"), WhenGone.KEEP);
    following.beginInReachOfHubs(0);
    following.pass(MINUTE);
  }

  void extras(String address) {
    String link =
        address.isEmpty() ? "" : "<atom:link rel=\"hub\" href=\"%s\"/>".formatted(address);
    site.feed("/rss.xml", FeedFormat.RSS, 50, new FeedExtras(true, link, ""));
  }

  void subscribe() {
    follow();
    assertThat(hub.isConfirmed(TEN_DAYS)).isTrue();
    following.pass(MINUTE);
    assertThat(standing()).isEqualTo(HubStanding.ACTIVE);
  }

  /** The hub proves that it tells. */
  void pushed() {
    publish();
    assertThat(hub.deliver("<rss/>")).isEqualTo(202);
    following.pass(MINUTE);
    assertThat(subscription().getDelivers()).isTrue();
  }

  void publish() {
    String slug = "story" + ++stories;
    site.publish(slug, "What the courier says of " + slug, FollowerTest.text(slug));
  }

  String signed(String body) {
    return PlayedHub.signature(subscription().getSecret(), body);
  }

  int visits() {
    return following.newsroom.count("www.courier.test", "/rss.xml");
  }

  HubSubscription subscription() {
    Optional<HubSubscription> kept = following.schedule("courier").getSubscription();
    assertThat(kept).isPresent();
    return kept.orElseThrow();
  }

  HubStanding standing() {
    return subscription().getStanding();
  }
}
