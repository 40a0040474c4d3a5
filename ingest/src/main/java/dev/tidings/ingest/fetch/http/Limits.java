package dev.tidings.ingest.fetch.http;

import java.time.Duration;

/**
 * How much an exchange may take. Past a limit it ends at once and is a failure.
 *
 * @param bodyBytes the largest body, unpacked; default 50 MiB, what the sitemap protocol allows
 * @param wireBytes the largest body as it is sent; default 16 MiB
 * @param ratio how many times its size on the wire a body of over 1 MiB may unpack to; default 200
 * @param connectTime to connect, for each address of the host; default 10 s
 * @param silence between two bytes; default 20 s
 * @param totalTime for a fetch with all its redirects, without the pauses that politeness asks for;
 *     default 60 s
 * @param headerLineBytes the longest line of the headers; default 16 KiB
 * @param headerLines the most lines of headers; default 200
 * @param redirects how many are followed in a row; default 8
 */
public record Limits(
    int bodyBytes,
    int wireBytes,
    int ratio,
    Duration connectTime,
    Duration silence,
    Duration totalTime,
    int headerLineBytes,
    int headerLines,
    int redirects) {

  public Limits {
    atLeast("bodyBytes", bodyBytes, 1);
    atLeast("wireBytes", wireBytes, 1);
    atLeast("ratio", ratio, 2);
    atLeast("connectTime in ms", connectTime.toMillis(), 1);
    atLeast("silence in ms", silence.toMillis(), 1);
    atLeast("totalTime in ms", totalTime.toMillis(), 1);
    atLeast("headerLineBytes", headerLineBytes, 256);
    atLeast("headerLines", headerLines, 8);
    atLeast("redirects", redirects, 0);
  }

  private static void atLeast(String name, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + " but is " + value);
    }
  }

  public static Limits standard() {
    return new Limits(
        50 << 20,
        16 << 20,
        200,
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        16 << 10,
        200,
        8);
  }

  public Limits withBodyBytes(int most) {
    return new Limits(
        most,
        wireBytes,
        ratio,
        connectTime,
        silence,
        totalTime,
        headerLineBytes,
        headerLines,
        redirects);
  }

  public Limits withWireBytes(int most) {
    return new Limits(
        bodyBytes,
        most,
        ratio,
        connectTime,
        silence,
        totalTime,
        headerLineBytes,
        headerLines,
        redirects);
  }

  public Limits withTimes(Duration connect, Duration quiet, Duration total) {
    return new Limits(
        bodyBytes,
        wireBytes,
        ratio,
        connect,
        quiet,
        total,
        headerLineBytes,
        headerLines,
        redirects);
  }

  public Limits withRedirects(int most) {
    return new Limits(
        bodyBytes,
        wireBytes,
        ratio,
        connectTime,
        silence,
        totalTime,
        headerLineBytes,
        headerLines,
        most);
  }
}
