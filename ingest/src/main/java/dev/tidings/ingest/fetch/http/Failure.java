package dev.tidings.ingest.fetch.http;

import java.time.Duration;
import java.util.Optional;

/**
 * Why there is no answer to work with.
 *
 * @param reason one clear line for a person, without the address
 * @param retryAfter how long to wait, where somebody said so: the server, or our own politeness
 */
public record Failure(Kind kind, String reason, Optional<Duration> retryAfter) implements Reply {

  /** What kind of trouble it is, and so what to do about it. */
  public enum Kind {
    /** 410: never ask again. */
    GONE,
    /** 404. */
    NOT_FOUND,
    /** The server knows us and says no: 401, 403, 451. */
    DENIED,
    /** Another 4xx. */
    REJECTED,
    /** robots.txt says no. */
    FORBIDDEN_BY_ROBOTS,
    /** robots.txt cannot be had, which counts as a no until it can. */
    ROBOTS_UNREACHABLE,
    /** The address is not one of ours to connect to. */
    REFUSED_ADDRESS,
    /** It is no address, or not of the web. */
    BAD_ADDRESS,
    TOO_LARGE,
    TOO_SLOW,
    /** Too many in a row, or in a circle. */
    TOO_MANY_REDIRECTS,
    /** 5xx. */
    SERVER_ERROR,
    /** 429, or 503 with a time to come back. */
    THROTTLED,
    /** The name is unknown or nobody answers there. */
    UNREACHABLE,
    BAD_CERTIFICATE,
    /** What came is not HTTP, ends early, or cannot be unpacked. */
    BROKEN_ANSWER,
    /** Nothing was asked: the host is to be left alone for now, and {@code retryAfter} is set. */
    NOT_YET
  }

  public static Failure of(Kind kind, String reason) {
    return new Failure(kind, reason, Optional.empty());
  }

  /** With a time to wait. */
  public Failure after(Duration wait) {
    return new Failure(kind, reason, Optional.of(wait));
  }

  /** Whether the host itself is in trouble, so that all its pages are best left alone a while. */
  public boolean ofHost() {
    return switch (kind) {
      case SERVER_ERROR, THROTTLED, TOO_SLOW, UNREACHABLE, BAD_CERTIFICATE, BROKEN_ANSWER -> true;
      case GONE,
          NOT_FOUND,
          DENIED,
          REJECTED,
          FORBIDDEN_BY_ROBOTS,
          ROBOTS_UNREACHABLE,
          REFUSED_ADDRESS,
          BAD_ADDRESS,
          TOO_LARGE,
          TOO_MANY_REDIRECTS,
          NOT_YET ->
          false;
    };
  }
}
