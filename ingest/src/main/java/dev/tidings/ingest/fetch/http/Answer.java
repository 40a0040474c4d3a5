package dev.tidings.ingest.fetch.http;

import dev.tidings.ingest.fetch.http.Failure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the server said, whatever it was.
 *
 * @param body unpacked; empty unless the status is 2xx
 */
public record Answer(int status, Headers headers, Body body) implements Reply {

  /** What a status of 400 or more means. */
  public Optional<Failure> failure(Instant now) {
    return status < 400
        ? Optional.empty()
        : Optional.of(new Failure(kind(now), words() + " (" + status + ")", retryAfter(now)));
  }

  private Optional<Duration> retryAfter(Instant now) {
    return status == 429 || status >= 500 ? headers.retryAfter(now) : Optional.empty();
  }

  private Kind kind(Instant now) {
    return switch (status) {
      case 401, 402, 403, 407, 451 -> Kind.DENIED;
      case 404 -> Kind.NOT_FOUND;
      case 408, 421, 425 -> Kind.SERVER_ERROR;
      case 410 -> Kind.GONE;
      case 429 -> Kind.THROTTLED;
      case 503 -> retryAfter(now).isPresent() ? Kind.THROTTLED : Kind.SERVER_ERROR;
      default -> status < 500 ? Kind.REJECTED : Kind.SERVER_ERROR;
    };
  }

  private String words() {
    return switch (status) {
      case 401, 407 -> "the server wants a password";
      case 402 -> "the server wants money";
      case 403 -> "the server does not let us in";
      case 404 -> "there is no such page";
      case 410 -> "the page is gone for good";
      case 429 -> "the server says we ask too often";
      case 451 -> "the page is kept back for legal reasons";
      case 503 -> "the server is overloaded or being mended";
      default ->
          status < 500 ? "the server does not accept the request" : "the server is in trouble";
    };
  }
}
