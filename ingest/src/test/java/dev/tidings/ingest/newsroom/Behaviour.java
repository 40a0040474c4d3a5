package dev.tidings.ingest.newsroom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How a path answers. */
@FunctionalInterface
public interface Behaviour {

  void answer(Asked asked) throws IOException;

  /** Always the same. */
  static Behaviour page(Page page) {
    return asked -> asked.send(page);
  }

  static Behaviour status(int status) {
    return page(Page.of(status));
  }

  /** 301 and 308 for good, 302, 303 and 307 for now. */
  static Behaviour redirect(int status, String to) {
    return page(Page.of(status).with("Location", to));
  }

  static Behaviour throttled(Duration wait) {
    return page(Page.of(429).with("Retry-After", Long.toString(wait.toSeconds())));
  }

  /** Overloaded until a moment, which the answer names as a date. */
  static Behaviour overloadedUntil(Instant moment) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    return page(Page.of(503).with("Retry-After", date));
  }

  /** One behaviour until a moment, then another. */
  static Behaviour until(Instant moment, Clock clock, Behaviour before, Behaviour after) {
    return asked -> (clock.instant().isBefore(moment) ? before : after).answer(asked);
  }

  /** One behaviour for so many requests, then another. */
  static Behaviour times(int times, Behaviour first, Behaviour then) {
    AtomicInteger left = new AtomicInteger(times);
    return asked -> (left.getAndDecrement() > 0 ? first : then).answer(asked);
  }

  /** A body byte by byte, with a real pause after each. */
  static Behaviour drip(String body, Duration pause) {
    return asked -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = asked.start(200, Map.of(), bytes.length)) {
        for (byte b : bytes) {
          out.write(b);
          out.flush();
          Thread.sleep(pause.toMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Says nothing for a while, really. */
  static Behaviour silent(Duration time) {
    return asked -> {
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      asked.send(Page.of(200));
    };
  }

  /** A body without end. */
  static Behaviour endless() {
    return asked -> {
      byte[] noise = "All the news that fits. ".repeat(400).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = asked.start(200, Map.of(), 0)) {
        while (!Thread.currentThread().isInterrupted()) {
          out.write(noise);
        }
      }
    };
  }
}
