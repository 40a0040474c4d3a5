package dev.tidings.ingest.fetch.polite;

import dev.tidings.ingest.fetch.http.Answer;
import dev.tidings.ingest.fetch.http.Failure;
import dev.tidings.ingest.fetch.http.Reply;
import java.time.Duration;

/** One request's turn at a host. */
public final class Turn implements Hosts.Admission, AutoCloseable {
  private final Hosts hosts;
  private final String name;
  private final Host host;
  private Duration crawlDelay = Duration.ZERO;
  private boolean used = true;

  Turn(Hosts hosts, String name, Host host) {
    this.hosts = hosts;
    this.name = name;
    this.host = host;
  }

  /** The pause that the site asks for after this request. */
  public void slowedTo(Duration delay) {
    crawlDelay = delay;
  }

  /** No request was made: the next one need not wait. */
  void unused() {
    used = false;
  }

  /** What came of it: a failure of the host has it left alone for a while. */
  public void cameTo(Reply outcome) {
    if (outcome instanceof Failure failure && failure.ofHost()) {
      hosts.failed(host, failure);
    } else if (outcome instanceof Answer) {
      hosts.succeeded(host);
    }
  }

  /** Lets the next one in, after the pause. */
  @Override
  public void close() {
    if (used) {
      hosts.pause(host, crawlDelay);
    }
    hosts.leave(name, host);
  }
}
