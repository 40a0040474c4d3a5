package dev.tidings.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.polite.Politeness;
import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.Visit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RobotsTest {
  private final Fetching fetching = new Fetching();
  private final Site daily = fetching.daily;

  @BeforeEach
  void page() {
    daily.behave("/a", Behaviour.page(Page.of("text/plain", "a")));
    daily.behave("/b", Behaviour.page(Page.of("text/plain", "b")));
  }

  @AfterEach
  void close() {
    fetching.close();
  }

  @Test
  void obeysWhatIsSaidToAll() {
    daily.robots("User-agent: *\nDisallow: /a\n");

    assertThat(fetching.failure("/a"))
        .isEqualTo(Failure.of(Kind.FORBIDDEN_BY_ROBOTS, "daily.example's robots.txt forbids it"));
    assertThat(fetching.newsroom.count("daily.example", "/a")).isZero();
    fetching.fresh("/b");
  }

  @Test
  void obeysWhatIsSaidToUsBeforeWhatIsSaidToAll() {
    daily.robots("User-agent: *\nDisallow: /\n\nUser-agent: Tidings\nDisallow: /b\n");

    fetching.fresh("/a");
    assertThat(fetching.failure("/b").kind()).isEqualTo(Kind.FORBIDDEN_BY_ROBOTS);
  }

  @Test
  void asksOnceADay() {
    daily.robots("User-agent: *\nDisallow: /nothing\n");
    for (int i = 0; i < 100; i++) {
      fetching.fresh("/a");
      fetching.time.pass(Duration.ofHours(1));
    }

    assertThat(asked()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void takesAMissingFileAsLeave(int status) {
    daily.behave("/robots.txt", Behaviour.status(status));

    fetching.fresh("/a");
    fetching.fresh("/b");
    assertThat(asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void takesTroubleAsANoForAWhile(int status) {
    daily.behave(
        "/robots.txt", Behaviour.times(1, Behaviour.status(status), Behaviour.status(404)));

    Failure failure = fetching.failure("/a");
    assertThat(failure.kind()).isEqualTo(Kind.ROBOTS_UNREACHABLE);
    assertThat(failure.retryAfter()).hasValue(Duration.ofMinutes(15));
    assertThat(fetching.failure("/b").kind()).isEqualTo(Kind.ROBOTS_UNREACHABLE);
    fetching.time.pass(Duration.ofMinutes(15));
    fetching.fresh("/a");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void keepsTheOldRulesThroughTrouble() {
    daily.robots("User-agent: *\nDisallow: /a\n");
    fetching.fresh("/b");
    daily.behave("/robots.txt", Behaviour.status(500));
    fetching.time.pass(Duration.ofHours(25));
    assertThat(fetching.failure("/a").kind()).isEqualTo(Kind.FORBIDDEN_BY_ROBOTS);
    fetching.time.pass(Duration.ofMinutes(1));

    assertThat(Fetching.text(fetching.fetch("/b"))).isEqualTo("b");
  }

  @Test
  void takesALongTroubleAsLeave() {
    daily.behave("/robots.txt", Behaviour.status(500));
    fetching.fetch("/a");
    for (int hours = 0; hours < 30 * 24; hours += 7) {
      assertThat(fetching.failure("/a").kind()).isIn(Kind.ROBOTS_UNREACHABLE, Kind.NOT_YET);
      fetching.time.pass(Duration.ofHours(7));
    }
    // Asking for the file once more has the host left alone a while.
    fetching.time.pass(fetching.failure("/a").retryAfter().orElseThrow());

    fetching.fresh("/a");
  }

  @Test
  void blamesTheHostWhereTheHostIsAtFault() {
    assertThat(Fetching.failure(fetching.fetch(lost(), Remembered.NOTHING)))
        .returns(Kind.UNREACHABLE, Failure::kind)
        .returns("the name lost.example is not known", Failure::reason);
  }

  private static WebAddress lost() {
    return WebAddress.of("http://lost.example/").orElseThrow();
  }

  @Test
  void slowsDownAsAsked() {
    daily.robots("User-agent: *\nCrawl-delay: 20\n");
    fetching.fresh("/a");
    fetching.fresh("/b");
    List<Visit> visits = fetching.newsroom.visits();

    assertThat(Duration.between(visits.get(0).at(), visits.get(1).at())).hasSeconds(1);
    assertThat(Duration.between(visits.get(1).at(), visits.get(2).at())).hasSeconds(20);
  }

  @Test
  void obeysADelayThatIsLongerThanAnyoneWouldWait() {
    daily.robots("User-agent: *\nCrawl-delay: 3600\n");
    fetching.fresh("/a");

    assertThat(fetching.failure("/b"))
        .returns(Kind.NOT_YET, Failure::kind)
        .extracting(failure -> failure.retryAfter().orElseThrow())
        .isEqualTo(Duration.ofHours(1));
    fetching.time.pass(Duration.ofHours(1));
    fetching.fresh("/b");
  }

  @Test
  void takesARedirectAndItsTargetAsOneVisit() {
    daily.robots("User-agent: *\nCrawl-delay: 3600\n");
    daily.behave("/old", Behaviour.redirect(301, "/a"));

    fetching.fresh("/old");
  }

  @Test
  void followsItsRedirectsAndStopsAfterFive() {
    for (int i = 0; i < 5; i++) {
      String from = i == 0 ? "/robots.txt" : "/r" + i;
      daily.behave(from, Behaviour.redirect(301, "/r" + (i + 1)));
    }
    daily.behave("/r5", Behaviour.page(Page.of("text/plain", "User-agent: *\nDisallow: /a")));
    assertThat(fetching.failure("/a").kind()).isEqualTo(Kind.FORBIDDEN_BY_ROBOTS);

    Site weekly = fetching.newsroom.site("weekly.example");
    weekly.behave("/robots.txt", Behaviour.redirect(301, "/robots.txt"));
    weekly.behave("/a", Behaviour.page(Page.of("text/plain", "a")));
    assertThat(fetching.fetch(weekly.address("/a"), Remembered.NOTHING))
        .isInstanceOf(Fetched.Fresh.class);
    assertThat(fetching.newsroom.count("weekly.example", "/robots.txt")).isEqualTo(6);
  }

  @Test
  void readsTheBeginningOfOneWithoutEnd() {
    String endless = "User-agent: *\nDisallow: /a\n" + "# and so on\n".repeat(200_000);
    daily.robots(endless);

    assertThat(fetching.failure("/a").kind()).isEqualTo(Kind.FORBIDDEN_BY_ROBOTS);
    daily.behave("/robots.txt", Behaviour.endless());
    fetching.time.pass(Duration.ofHours(25));
    assertThat(fetching.fetch("/b")).isInstanceOf(Fetched.class);
  }

  @Test
  void makesNothingOfAPageInItsPlace() {
    daily.behave("/robots.txt", Behaviour.page(Page.of("text/html", "<html>Not here</html>")));

    fetching.fresh("/a");
  }

  @Test
  void holdsForTheTargetsOfRedirects() {
    Site weekly = fetching.newsroom.site("weekly.example");
    weekly.robots("User-agent: *\nDisallow: /\n");
    daily.behave("/out", Behaviour.redirect(302, weekly.address("/x").toString()));

    assertThat(fetching.failure("/out").kind()).isEqualTo(Kind.FORBIDDEN_BY_ROBOTS);
    assertThat(fetching.newsroom.count("weekly.example", "/x")).isZero();
  }

  @Test
  void canBeTurnedOff() {
    try (Fetching rude = new Fetching(Politeness.standard().withRobots(false))) {
      rude.daily.robots("User-agent: *\nDisallow: /\n");
      rude.daily.behave("/a", Behaviour.page(Page.of("text/plain", "a")));

      rude.fresh("/a");
      assertThat(rude.newsroom.count("daily.example", "/robots.txt")).isZero();
    }
  }

  private int asked() {
    return fetching.newsroom.count("daily.example", "/robots.txt");
  }
}
