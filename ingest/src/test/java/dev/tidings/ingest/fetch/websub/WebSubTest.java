package dev.tidings.ingest.fetch.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.HttpTransport;
import dev.tidings.ingest.fetch.http.Limits;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.polite.Politeness;
import dev.tidings.ingest.fetch.websub.Callback.Verdict;
import dev.tidings.ingest.fetch.websub.Subscription.State;
import dev.tidings.ingest.newsroom.Behaviour;
import dev.tidings.ingest.newsroom.Newsroom;
import dev.tidings.ingest.newsroom.Page;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.TestTime;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubTest {
  private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

  private final TestTime time = new TestTime();
  private final Newsroom newsroom = Newsroom.open(time);
  private final Site hubSite = newsroom.site("hub.example");
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final HttpTransport transport =
      HttpTransport.open("Tidings/test", Limits.standard(), Newsroom.guard(), newsroom.names());
  private final Hub hub =
      new Hub(
          new Fetcher(
              transport,
              Limits.standard(),
              Politeness.standard(),
              time,
              time::pass,
              new Random(1)));
  private final Subscription wanted =
      Subscription.wanted(
          hubSite.address("/hub"),
          address("https://daily.example/feed"),
          address("https://us.example/push"),
          new Random(1),
          time.instant());

  private final Subscription waiting = wanted.asked(time.instant());

  @BeforeEach
  void openHub() {
    hubSite.behave(
        "/hub",
        question -> {
          asked.add(fields(question.body()));
          question.send(Page.of(202));
        });
  }

  @AfterEach
  void close() {
    transport.close();
    newsroom.close();
  }

  @Test
  void asksTheHub() throws InterruptedException {
    assertThat(ask(waiting)).isEmpty();
    assertThat(waiting.state()).isEqualTo(State.ASKED);
    assertThat(wanted.callback().toString()).matches("https://us.example/push/[0-9a-f]{32}");
    assertThat(asked)
        .containsExactly(
            Map.of(
                "hub.mode", "subscribe",
                "hub.topic", "https://daily.example/feed",
                "hub.callback", wanted.callback().toString(),
                "hub.lease_seconds", "864000",
                "hub.secret", wanted.secret()));
  }

  @Test
  void confirmsWhatItAskedForAndNothingElse() {
    Verdict verdict = verify(waiting, "subscribe", "864000");

    assertThat(verdict).isInstanceOf(Verdict.Confirm.class);
    Verdict.Confirm confirm = (Verdict.Confirm) verdict;
    assertThat(confirm.challenge()).isEqualTo("sesame");
    assertThat(confirm.subscription().state()).isEqualTo(State.ACTIVE);
    assertThat(confirm.subscription().isOpen(time.instant())).isTrue();

    assertThat(verify(wanted, "subscribe", "864000"))
        .isEqualTo(new Verdict.Refuse("we have not asked"));
    assertThat(verify(waiting, "unsubscribe", ""))
        .isEqualTo(new Verdict.Refuse("we do not want to leave"));
  }

  @Test
  void refusesAnotherTopicAndWhatIsNoQuestion() {

    assertThat(verify(waiting, Map.of("hub.topic", "https://evil.example/")))
        .isInstanceOf(Verdict.Refuse.class);
    assertThat(verify(waiting, Map.of("hub.challenge", ""))).isInstanceOf(Verdict.Refuse.class);
    assertThat(verify(waiting, Map.of("hub.challenge", "x".repeat(5000))))
        .isInstanceOf(Verdict.Refuse.class);
    assertThat(verify(waiting, Map.of("hub.mode", "publish"))).isInstanceOf(Verdict.Refuse.class);
    assertThat(Callback.verify(Map.of(), waiting, time.instant()))
        .isInstanceOf(Verdict.Refuse.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "1e9"})
  void refusesALeaseThatIsNone(String lease) {
    assertThat(verify(waiting, "subscribe", lease))
        .isEqualTo(new Verdict.Refuse("it does not say for how long"));
  }

  @ParameterizedTest
  @CsvSource({
    "864000, PT180H, PT240H",
    "1, PT5M, PT1S",
    "99999999999999999, PT540H, PT720H",
    "'', PT540H, PT720H"
  })
  void renewsBeforeALeaseEnds(String lease, Duration due, Duration ends) {
    Subscription active = confirmed(lease);

    assertThat(active.due()).isEqualTo(time.instant().plus(due));
    assertThat(active.ends()).isEqualTo(time.instant().plus(ends));
    time.pass(due);
    assertThat(active.isDue(time.instant())).isTrue();
  }

  @Test
  void takesDeliveriesWhileItRenews() {
    Subscription active = confirmed("864000");
    time.pass(Duration.ofHours(180));
    Subscription renewing = active.asked(time.instant());

    assertThat(renewing.state()).isEqualTo(State.ASKED);
    assertThat(renewing.isOpen(time.instant())).isTrue();
    time.pass(Duration.ofHours(61));
    assertThat(renewing.isOpen(time.instant())).isFalse();
    assertThat(renewing.isDue(time.instant())).isTrue();
  }

  @Test
  void asksASilentHubLessAndLessOften() {
    Subscription silent = wanted;
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      silent = silent.asked(time.instant());
      waits.add(Duration.between(time.instant(), silent.due()));
    }

    assertThat(waits.subList(0, 4)).extracting(Duration::toHours).containsExactly(1L, 2L, 4L, 8L);
    assertThat(waits.get(9)).isEqualTo(Duration.ofHours(128));
  }

  @Test
  void takesANo() {
    Map<String, String> query = query("denied", "");
    query.remove("hub.challenge");
    query.put("hub.reason", "members only");
    Verdict verdict = Callback.verify(query, waiting, time.instant());

    assertThat(verdict).isInstanceOf(Verdict.Denied.class);
    Subscription denied = ((Verdict.Denied) verdict).subscription();
    assertThat(denied.reason()).isEqualTo("members only");
    assertThat(denied.isDue(time.instant().plus(Duration.ofDays(6)))).isFalse();
    assertThat(denied.isDue(time.instant().plus(Duration.ofDays(7)))).isTrue();
  }

  @Test
  void saysWhyAHubCannotBeAsked() throws InterruptedException {
    hubSite.behave("/hub", Behaviour.redirect(302, "http://10.0.0.1/"));
    assertThat(ask(waiting).map(Failure::reason)).hasValue("the hub does not subscribe us (302)");
    hubSite.behave("/hub", Behaviour.redirect(307, "http://10.0.0.1/"));
    assertThat(ask(waiting).map(Failure::kind)).hasValue(Kind.REFUSED_ADDRESS);
    hubSite.behave("/hub", Behaviour.redirect(308, "/hub"));
    assertThat(ask(waiting).map(Failure::kind)).hasValue(Kind.TOO_MANY_REDIRECTS);
    hubSite.behave("/hub", Behaviour.status(500));
    assertThat(ask(waiting).map(Failure::kind)).hasValue(Kind.SERVER_ERROR);
    assertThat(ask(waiting).map(Failure::kind)).hasValue(Kind.NOT_YET);
  }

  @Test
  void goesWhereAHubSends() throws InterruptedException {
    hubSite.behave("/old", Behaviour.redirect(307, "/hub"));
    Subscription moved =
        Subscription.wanted(
                hubSite.address("/old"),
                wanted.topic(),
                address("https://us.example/push/"),
                new Random(1),
                time.instant())
            .asked(time.instant());

    assertThat(ask(moved)).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void keepsItsSecretToItself() {
    assertThat(wanted.toString()).doesNotContain(wanted.secret());
    assertThat(wanted.secret()).hasSize(48);
  }

  // The sums were made with: printf '<rss/>' | openssl dgst -sha256 -hmac key
  @ParameterizedTest
  @CsvSource({
    "sha1=22f65e7311b1ec97b2c4c0c4dcb6bf99762d61d9",
    "sha256=37fcfd31d5c3085a06c502a85354123c38badffa82b13a111c5ccd11843b9085",
    "SHA256=37fcfd31d5c3085a06c502a85354123c38badffa82b13a111c5ccd11843b9085",
    "sha384=4a5bab470f1de270af8f34b6a145f284f037133d5f73ef175535449cbdf84a195357a2ce58faaa890ecafe890c189e6e",
    "sha512=58457a29e107a11984d5f0c1ac48a4c4c1ccc47ec8e1c1b66729bcfc3e1296b58ae09b5bd40efe465ae7df0f20de85ef3f7174d39ea163283d852102075bd33d"
  })
  void knowsTheHubByItsSignature(String header) {
    assertThat(Signature.matches(header, "key", BODY)).isTrue();
    assertThat(Signature.matches(header, "other", BODY)).isFalse();
    assertThat(Signature.matches(header, "key", "<rss />".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256",
        "sha256=",
        "sha256=zz",
        "md5=00",
        "sha256=abc",
        "none=",
        "=00",
        "sha256=00"
      })
  void takesNothingElseForOne(String header) {
    assertThat(Signature.matches(header, "key", BODY)).isFalse();
  }

  private Optional<Failure> ask(Subscription subscription) throws InterruptedException {
    return hub.subscribe(subscription);
  }

  private Subscription confirmed(String lease) {
    Verdict verdict = verify(waiting, "subscribe", lease);
    return ((Verdict.Confirm) verdict).subscription();
  }

  private Verdict verify(Subscription subscription, String mode, String lease) {
    return Callback.verify(query(mode, lease), subscription, time.instant());
  }

  private Verdict verify(Subscription subscription, Map<String, String> changes) {
    Map<String, String> query = query("subscribe", "864000");
    query.putAll(changes);
    return Callback.verify(query, subscription, time.instant());
  }

  private static Map<String, String> query(String mode, String lease) {
    return new HashMap<>(
        Map.of(
            "hub.mode",
            mode,
            "hub.topic",
            "https://daily.example/feed",
            "hub.challenge",
            "sesame",
            "hub.lease_seconds",
            lease));
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&")) {
      String[] sides = field.split("=", 2);
      fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }
}
