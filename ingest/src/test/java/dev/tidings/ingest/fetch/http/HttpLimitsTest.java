package dev.tidings.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.newsroom.Newsroom;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each limit, on a real socket. */
@Timeout(60)
class HttpLimitsTest {
  private static final NameResolver LOOPBACK = host -> List.of(InetAddress.getByName("127.0.0.1"));

  private Limits limits =
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
  void endsOneThatDripsItsBody() {
    slow(
        out -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
          drip(out);
        },
        "took over");
  }

  @Test
  void endsOneThatDripsItsHeaders() {
    slow(
        out -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nX-Drip: "));
          drip(out);
        },
        "took over");
  }

  @Test
  void endsOneThatNeverGetsToThePoint() {
    slow(
        out -> {
          while (true) {
            out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
            Thread.sleep(100);
          }
        },
        "took over");
  }

  @Test
  void endsOneThatFallsSilent() {
    slow(out -> Thread.sleep(5000), "nothing came for 600 ms");
    slow(
        out -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc"));
          Thread.sleep(5000);
        },
        "nothing came for 600 ms");
  }

  @Test
  void endsOneThatDripsItsHandshake() {
    try (RawServer server = RawServer.playing(HttpLimitsTest::drip)) {
      WebAddress address =
          WebAddress.of("https://raw.example:" + server.address("/").port() + "/").orElseThrow();
      long start = System.nanoTime();
      Reply reply = transport.send(Call.get(address));

      assertThat(kind(reply)).isIn(Kind.TOO_SLOW, Kind.UNREACHABLE);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void endsHeadersWithoutEnd() {
    large(
        out -> {
          out.write(ascii("HTTP/1.1 200 OK\r\nX-Long: "));
          while (true) {
            out.write(ascii("long and longer "));
          }
        });
    large(
        out -> {
          out.write(ascii("HTTP/1.1 200 OK\r\n"));
          while (true) {
            out.write(ascii("X-More: and more\r\n"));
          }
        });
  }

  @Test
  void endsABodyWithoutEnd() {
    limits = limits.withWireBytes(1 << 20);
    try (HttpTransport small = open(Newsroom.guard(), LOOPBACK);
        RawServer server =
            RawServer.playing(
                out -> {
                  out.write(ascii("HTTP/1.1 200 OK\r\n\r\n"));
                  byte[] noise = new byte[65536];
                  while (true) {
                    out.write(noise);
                  }
                })) {
      Reply reply = small.send(Call.get(server.address("/")));

      assertThat(reply)
          .isEqualTo(Failure.of(Kind.TOO_LARGE, "it is larger than 1,048,576 bytes as sent"));
    }
  }

  @Test
  void doesNotReadOnWhatComesWithAnError() {
    try (RawServer server =
        RawServer.playing(
            out -> {
              out.write(ascii("HTTP/1.1 500 Oops\r\n\r\n"));
              byte[] noise = new byte[65536];
              while (true) {
                out.write(noise);
              }
            })) {
      assertThat(answer(server, Call.get(server.address("/"))).status()).isEqualTo(500);
    }
  }

  private void slow(RawServer.Script script, String reason) {
    try (RawServer server = RawServer.playing(script)) {
      long start = System.nanoTime();
      Failure failure = failure(transport.send(Call.get(server.address("/"))));

      assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
      assertThat(failure.reason()).contains(reason);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
  }

  private void large(RawServer.Script script) {
    try (RawServer server = RawServer.playing(script)) {
      assertThat(transport.send(Call.get(server.address("/"))))
          .isEqualTo(Failure.of(Kind.TOO_LARGE, "its headers are too many or too long"));
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

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      out.write('a');
      out.flush();
      Thread.sleep(100);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
