package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.newsroom.Newsroom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpTransportTest {
  private static final NameResolver LOOPBACK = host -> List.of(InetAddress.getByName("127.0.0.1"));

  private final Limits limits =
      Limits.standard()
          .withTimes(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofMillis(1500));
  private final HttpTransport transport = open(Newsroom.guard(), LOOPBACK);

  private HttpTransport open(AddressGuard guard, NameResolver names) {
    return HttpTransport.open("Tidings/test", limits, guard, names);
  }

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void sendsWhatItMustAndNothingElse() {
    try (RawServer server = RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      Answer answer =
          answer(
              server,
              Call.get(server.address("/a?b=c")).withHeaders(Map.of("If-None-Match", "\"x\"")));

      assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("ok");
      assertThat(server.heads().get(0).lines())
          .contains(
              "GET /a?b=c HTTP/1.1",
              "If-None-Match: \"x\"",
              "Accept-Encoding: gzip, deflate, br",
              "User-Agent: Tidings/test")
          .noneMatch(line -> line.matches("(?i)(cookie|authorization|referer|upgrade|from):.*"));
    }
  }

  @Test
  void keepsNoCookies() {
    String reply =
        "HTTP/1.1 200 OK\r\nSet-Cookie: id=1; Path=/\r\nConnection: close\r\n"
            + "Content-Length: 0\r\n\r\n";
    try (RawServer server = RawServer.sending(reply)) {
      answer(server, Call.get(server.address("/")));
      answer(server, Call.get(server.address("/")));

      assertThat(server.heads()).hasSize(2).noneMatch(head -> head.contains("Cookie"));
    }
  }

  @Test
  void followsNothingByItself() {
    try (RawServer server =
        RawServer.sending("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(answer(server, Call.get(server.address("/"))).status()).isEqualTo(302);
      assertThat(server.heads()).hasSize(1);
    }
  }

  @Test
  void postsForms() {
    try (RawServer server = RawServer.sending("HTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n")) {
      Call call = Call.post(server.address("/hub"), Map.of("hub.mode", "subscribe"));

      assertThat(answer(server, call).status()).isEqualTo(202);
      assertThat(server.heads().get(0))
          .startsWith("POST /hub HTTP/1.1")
          .contains("application/x-www-form-urlencoded");
    }
  }

  @Test
  void connectsToNothingWithin() {
    try (RawServer server = RawServer.sending("HTTP/1.1 200 OK\r\n\r\nsecret");
        HttpTransport strict = open(AddressGuard.strict(), LOOPBACK)) {
      Reply reply = strict.send(Call.get(server.address("/")));

      assertThat(reply)
          .isEqualTo(
              Failure.of(
                  Kind.REFUSED_ADDRESS,
                  "raw.example may not be asked: 127.0.0.1 is not for us: it is a loopback"
                      + " address"));
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void connectsToNoLiteralWithinEither() {
    try (RawServer server = RawServer.sending("HTTP/1.1 200 OK\r\n\r\nsecret");
        HttpTransport strict = open(AddressGuard.strict(), NameResolver.system())) {
      int port = server.address("/").port();
      for (String host : List.of("127.0.0.1", "[::1]", "127.1", "2130706433", "localhost")) {
        WebAddress address = WebAddress.of("http://" + host + ":" + port + "/").orElseThrow();

        assertThat(kind(strict.send(Call.get(address)))).isEqualTo(Kind.REFUSED_ADDRESS);
      }
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void connectsToNoNameThatIsReboundInwards() {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
    NameResolver rebinding = host -> List.of(InetAddress.getByName(answers.removeFirst()));
    String reply = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    try (RawServer server = RawServer.sending(reply);
        HttpTransport rebound = open(Newsroom.guard(), rebinding)) {
      Call call = Call.get(server.address("/"));

      assertThat(rebound.send(call)).isInstanceOf(Answer.class);
      assertThat(kind(rebound.send(call))).isEqualTo(Kind.REFUSED_ADDRESS);
      assertThat(answers).isEmpty();
    }
  }

  @Test
  void saysThatANameIsNotKnown() {
    NameResolver nobody = host -> List.of(InetAddress.getByName("no-such-host.invalid"));
    try (HttpTransport lost = open(Newsroom.guard(), nobody)) {
      assertThat(lost.send(Call.get(WebAddress.of("http://lost.example/").orElseThrow())))
          .isEqualTo(Failure.of(Kind.UNREACHABLE, "the name lost.example is not known"));
    }
  }

  @Test
  void saysThatNobodyIsThere() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    WebAddress address = WebAddress.of("http://raw.example:" + free + "/").orElseThrow();

    assertThat(failure(transport.send(Call.get(address))).kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void failsOnWhatIsBroken() {
    broken("SSH-2.0-OpenSSH_9.6\r\n\r\n");
    broken("");
    broken("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
    broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a size\r\nabc");
    broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
    broken("HTTP/1.1 abc OK\r\n\r\n");
    broken("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc");
    broken("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc");
    broken("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 8\r\n\r\nnot a br");
  }

  @Test
  void takesHtmlFromAServerOfTheOldDays() {
    try (RawServer server = RawServer.sending("HTTP/1.0 200 OK\r\n\r\n<p>old</p>")) {
      assertThat(answer(server, Call.get(server.address("/"))).body().size()).isEqualTo(10);
    }
  }

  private void broken(String text) {
    try (RawServer server = RawServer.sending(text)) {
      Reply reply = transport.send(Call.get(server.address("/")));

      assertThat(reply).as(text).isInstanceOf(Failure.class);
      assertThat(failure(reply).kind()).as(text + reply).isEqualTo(Kind.BROKEN_ANSWER);
      assertThat(failure(reply).reason()).doesNotContain("\n", "Exception");
    }
  }

  private Answer answer(RawServer server, Call call) {
    Reply reply = transport.send(call);
    assertThat(reply).as("from " + server.address("/")).isInstanceOf(Answer.class);
    return (Answer) reply;
  }

  private static Failure failure(Reply reply) {
    assertThat(reply).isInstanceOf(Failure.class);
    return (Failure) reply;
  }

  private static Kind kind(Reply reply) {
    return failure(reply).kind();
  }
}
