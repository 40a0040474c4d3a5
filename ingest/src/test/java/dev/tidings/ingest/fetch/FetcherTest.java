package dev.tidings.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.Trail.Redirect;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.FeedFormat;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherTest {
  private final Fetching fetching = new Fetching();
  private final Site daily = fetching.daily;

  @AfterEach
  void close() {
    fetching.close();
  }

  @Test
  void fetchesAFeedWithWhatItsHeadersSay() {
    daily.publish("flood", "Flood in the valley", "The river rose. It fell.");
    daily.feed("/feed", FeedFormat.RSS, 10);
    Fetched.Fresh fresh = fetching.fresh("/feed");

    assertThat(Fetching.text(fresh)).contains("Flood in the valley");
    assertThat(fresh.head().contentType()).hasValue("application/rss+xml");
    assertThat(fresh.head().etag()).isPresent();
    assertThat(fresh.memory().bodyHash()).hasValue(fresh.body().hash());
    assertThat(fresh.trail()).isEqualTo(new Trail(daily.address("/feed"), List.of()));
  }

  @Test
  void readsHubsAndHowLongAnAnswerStaysGood() {
    daily.behave(
        "/feed",
        Behaviour.page(
            Page.of("text/xml", "<rss/>")
                .with("Cache-Control", "public, max-age=600")
                .with("Age", "100")
                .with("Link", "</hub>; rel=\"hub\", </feed>; rel=self; title=\"a, b\"")));
    Head head = fetching.fresh("/feed").head();

    assertThat(head.maxAge()).hasValue(Duration.ofSeconds(500));
    assertThat(head.hubs()).containsExactly(daily.address("/hub"));
    assertThat(head.self()).hasValue(daily.address("/feed"));
  }

  @Test
  void saysWhoItIs() {
    fetching.fetch("/feed");

    assertThat(fetching.newsroom.visits(daily.address("/").host(), "/feed").get(0).headers())
        .containsEntry("User-Agent", "Tidings/test (+mailto:desk@tidings.example)")
        .containsKey("Accept");
  }

  @Test
  void followsRedirectsAndTellsWhichLast() {
    Site old = fetching.newsroom.site("old.example");
    old.behave("/a", Behaviour.redirect(301, "/b"));
    old.behave("/b", Behaviour.redirect(308, daily.address("/c").toString()));
    daily.behave("/c", Behaviour.redirect(302, "d?e=f"));
    daily.behave("/d?e=f", Behaviour.page(Page.of("text/plain", "here")));
    Fetched fetched = fetching.fetch(old.address("/a"), Remembered.NOTHING);

    assertThat(Fetching.text(fetched)).isEqualTo("here");
    assertThat(fetched.trail().end()).isEqualTo(daily.address("/d?e=f"));
    assertThat(fetched.trail().lasting()).isEqualTo(daily.address("/c"));
    assertThat(fetched.trail().redirects())
        .extracting(Redirect::permanent)
        .containsExactly(true, true, false);
  }

  @Test
  void believesNothingPermanentAfterATemporaryStep() {
    daily.behave("/a", Behaviour.redirect(307, "/b"));
    daily.behave("/b", Behaviour.redirect(301, "/c"));
    daily.behave("/c", Behaviour.page(Page.of("text/plain", "here")));

    assertThat(fetching.fresh("/a").trail().lasting()).isEqualTo(daily.address("/a"));
  }

  @Test
  void stopsGoingInCircles() {
    daily.behave("/a", Behaviour.redirect(302, "/b"));
    daily.behave("/b", Behaviour.redirect(302, "/a"));
    daily.behave("/self", Behaviour.redirect(301, "/self#again"));

    assertThat(fetching.failure("/a"))
        .returns(Kind.TOO_MANY_REDIRECTS, Failure::kind)
        .returns("its redirects go in a circle, back to " + daily.address("/a"), Failure::reason);
    assertThat(fetching.failure("/self").kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS);
    assertThat(fetching.newsroom.count("daily.example", "/a")).isEqualTo(1);
  }

  @Test
  void stopsAfterSoManyRedirects() {
    for (int i = 0; i < 10; i++) {
      daily.behave("/" + i, Behaviour.redirect(302, "/" + (i + 1)));
    }

    assertThat(fetching.failure("/0").reason()).isEqualTo("it redirects more than 4 times");
    assertThat(fetching.newsroom.count("daily.example", "/4")).isEqualTo(1);
    assertThat(fetching.newsroom.count("daily.example", "/5")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://2852039166/",
        "http://10.0.0.1/admin",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[fd00::1]/"
      })
  void followsNoRedirectInwards(String inside) {
    daily.behave("/a", Behaviour.redirect(302, inside));

    assertThat(fetching.failure("/a").kind()).isEqualTo(Kind.REFUSED_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://daily.example/", "javascript:1", "http://"})
  void followsNoRedirectOutOfTheWeb(String to) {
    daily.behave("/a", Behaviour.redirect(302, to));

    assertThat(fetching.failure("/a"))
        .isEqualTo(Failure.of(Kind.BAD_ADDRESS, "it redirects to no web address: " + to));
  }

  @Test
  void failsOnARedirectToNowhere() {
    daily.behave("/a", Behaviour.status(302));
    daily.behave("/b", Behaviour.status(300));

    assertThat(fetching.failure("/a").reason()).isEqualTo("it redirects (302) nowhere");
    assertThat(fetching.failure("/b").kind()).isEqualTo(Kind.BROKEN_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "401, DENIED",
    "403, DENIED",
    "404, NOT_FOUND",
    "406, REJECTED",
    "408, SERVER_ERROR",
    "410, GONE",
    "429, THROTTLED",
    "451, DENIED",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "599, SERVER_ERROR",
    "204, BROKEN_ANSWER",
    "206, BROKEN_ANSWER",
    "304, BROKEN_ANSWER"
  })
  void tellsFailuresApart(int status, Kind kind) {
    daily.behave("/a", Behaviour.status(status));

    assertThat(fetching.failure("/a").kind()).isEqualTo(kind);
    assertThat(fetching.failure("/a").reason()).isNotBlank();
  }

  @Test
  void tellsAFailureInOneLine() {
    daily.behave("/a", Behaviour.status(410));

    assertThat(fetching.fetch("/a"))
        .hasToString(daily.address("/a") + ": the page is gone for good (410)");
  }

  @Test
  void readsWhenToComeBack() {
    daily.behave("/a", Behaviour.throttled(Duration.ofMinutes(7)));
    assertThat(fetching.failure("/a"))
        .returns(Kind.THROTTLED, Failure::kind)
        .returns(Optional.of(Duration.ofMinutes(7)), Failure::retryAfter);

    fetching.time.pass(Duration.ofHours(1));
    daily.behave(
        "/a",
        Behaviour.overloadedUntil(
            fetching.time.instant().plus(Duration.ofHours(2)).plusSeconds(1)));
    assertThat(fetching.failure("/a"))
        .returns(Kind.THROTTLED, Failure::kind)
        .returns(
            Optional.of(Duration.ofHours(2)),
            f -> f.retryAfter().map(wait -> Duration.ofHours(wait.toHours())));
  }

  @Test
  void stopsBombsAndDripsAndLeavesTheRestUnharmed() {
    daily.behave("/big", Behaviour.endless());
    daily.behave("/drip", Behaviour.drip("drop ".repeat(100), Duration.ofMillis(200)));
    daily.behave("/good", Behaviour.page(Page.of("text/plain", "good")));

    assertThat(fetching.failure("/big").kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(fetching.failure("/drip").kind()).isEqualTo(Kind.TOO_SLOW);
    fetching.time.pass(Duration.ofMinutes(2));
    assertThat(Fetching.text(fetching.fetch("/good"))).isEqualTo("good");
  }

  @Test
  void countsTheTimeOfAllRedirectsTogether() {
    daily.behave("/a", slowRedirect("/b"));
    daily.behave("/b", slowRedirect("/c"));
    daily.behave("/c", slowRedirect("/d"));
    daily.behave("/d", Behaviour.page(Page.of("text/plain", "too late")));

    assertThat(fetching.failure("/a").kind()).isEqualTo(Kind.TOO_SLOW);
    assertThat(fetching.newsroom.count("daily.example", "/d")).isZero();
  }

  private static Behaviour slowRedirect(String to) {
    return asked -> {
      try {
        Thread.sleep(550);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Behaviour.redirect(302, to).answer(asked);
    };
  }
}
