package dev.tidings.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.HttpTransport;
import dev.tidings.ingest.fetch.http.Limits;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.fetch.polite.Politeness;
import dev.tidings.ingest.newsroom.Newsroom;
import dev.tidings.ingest.newsroom.Site;
import dev.tidings.ingest.newsroom.TestTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** A fetcher, a newsroom and a clock between them. */
final class Fetching implements AutoCloseable {
  final TestTime time = new TestTime();
  final Newsroom newsroom = Newsroom.open(time);
  final Site daily = newsroom.site("daily.example");
  private final Limits limits =
      Limits.standard()
          .withTimes(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(1500))
          .withBodyBytes(2 << 20)
          .withRedirects(4);
  private final HttpTransport transport =
      HttpTransport.open(
          UserAgent.of("test", Optional.of("mailto:desk@tidings.example")),
          limits,
          Newsroom.guard(),
          newsroom.names());
  final Fetcher fetcher;

  Fetching(Politeness politeness) {
    fetcher = new Fetcher(transport, limits, politeness, time, time::pass, new Random(1));
  }

  Fetching() {
    this(Politeness.standard());
  }

  Fetched fetch(WebAddress address, Remembered memory) {
    try {
      return fetcher.fetch(address, memory);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Fetched fetch(String path) {
    return fetch(daily.address(path), Remembered.NOTHING);
  }

  Fetched.Fresh fresh(String path) {
    Fetched fetched = fetch(path);
    assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
    return (Fetched.Fresh) fetched;
  }

  Failure failure(String path) {
    return failure(fetch(path));
  }

  static Failure failure(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    return ((Fetched.Failed) fetched).failure();
  }

  static String text(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
    return new String(((Fetched.Fresh) fetched).body().bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    transport.close();
    newsroom.close();
  }
}
