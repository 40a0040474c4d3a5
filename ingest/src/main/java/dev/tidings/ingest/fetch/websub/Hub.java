package dev.tidings.ingest.fetch.websub;

import dev.tidings.ingest.fetch.http.Answer;
import dev.tidings.ingest.fetch.http.Call;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Reply;
import dev.tidings.ingest.fetch.http.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks hubs for their news. */
public final class Hub {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private final Transport transport;
  private final Clock clock;

  public Hub(Transport transport, Clock clock) {
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * What came of asking.
   *
   * @param subscription as it stands now; due again even where the asking failed
   */
  public record Asking(Subscription subscription, Optional<Failure> failure) {}

  /** Subscribes, or renews. The hub then asks back at the callback. */
  public Asking subscribe(Subscription wanted) {
    Map<String, String> form = form(wanted, "subscribe");
    form.put("hub.lease_seconds", Long.toString(Subscription.LEASE.toSeconds()));
    form.put("hub.secret", wanted.secret());
    Instant now = clock.instant();
    return new Asking(wanted.asked(now, PATIENCE), failure(wanted, form));
  }

  /** Ends a subscription. The hub then asks back at the callback. */
  public Asking unsubscribe(Subscription unwanted) {
    Instant now = clock.instant();
    Map<String, String> form = form(unwanted, "unsubscribe");
    return new Asking(unwanted.leaving(now, PATIENCE), failure(unwanted, form));
  }

  private static Map<String, String> form(Subscription subscription, String mode) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.callback", subscription.callback().toString());
    form.put("hub.mode", mode);
    form.put("hub.topic", subscription.topic().toString());
    return form;
  }

  private Optional<Failure> failure(Subscription subscription, Map<String, String> form) {
    Reply reply = transport.send(Call.post(subscription.hub(), form));
    if (!(reply instanceof Answer answer)) {
      return Optional.of((Failure) reply);
    }
    if (answer.status() / 100 == 2) {
      return Optional.empty();
    }
    return answer
        .failure(clock.instant())
        .or(
            () ->
                Optional.of(
                    Failure.of(
                        Kind.REJECTED, "the hub does not subscribe us (" + answer.status() + ")")));
  }
}
