package dev.tidings.ingest.fetch.websub;

import dev.tidings.ingest.fetch.Fetcher;
import dev.tidings.ingest.fetch.http.Answer;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Failure.Kind;
import dev.tidings.ingest.fetch.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks hubs for their news, as politely and safely as pages are fetched. */
public final class Hub {
  private final Fetcher fetcher;

  public Hub(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Subscribes, or renews. The hub asks back at the callback, perhaps before this returns: by then
   * the subscription must stand as {@linkplain Subscription#asked asked for}.
   *
   * @return why the hub could not be asked
   */
  public Optional<Failure> subscribe(Subscription asked) throws InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.callback", asked.callback().toString());
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", asked.topic().toString());
    form.put("hub.lease_seconds", Long.toString(Subscription.LEASE.toSeconds()));
    form.put("hub.secret", asked.secret());
    Reply reply = fetcher.post(asked.hub(), form);
    if (!(reply instanceof Answer answer)) {
      return Optional.of((Failure) reply);
    }
    return answer.status() / 100 == 2
        ? Optional.empty()
        : Optional.of(
            Failure.of(Kind.REJECTED, "the hub does not subscribe us (" + answer.status() + ")"));
  }
}
